import type { Database, Session } from '../../../kit/database/database.ts';
import { markChanged } from '../../../kit/outbox/markChanged.ts';
import { lockRegister } from '../../../kit/registers/recordStore.ts';
import { categoriesOfWords } from './categoriesOfWords.ts';
import { digestOf } from './importedText.ts';
import { withoutPersons } from './withoutPersons.ts';

const columns = ['issue', 'action'] as const;

interface Rescreened {
  readonly was: string;
  readonly text: string | null;
  readonly digest: string;
  readonly categories: string;
}

/**
 * Screens the texts that are kept by the rules of today. What an older hub took in when its rules saw less loses what an import would leave
 * out now, in every release, and waits for a second person anew, approved or not: otherwise a name would be told until somebody came upon it.
 */
export async function screenKeptTexts(database: Database): Promise<void> {
  const kept = await database.query<{ text: string }>(
    `select distinct text from engagement.neighbourhood_priority, unnest(array[issue, action]) as text where text is not null`,
  );
  const changed = kept.flatMap(({ text }) => rescreened(text));
  if (changed.length === 0) return;
  await database.transaction(async (session) => {
    await lockRegister(session, database.schema, 'neighbourhood-texts');
    for (const column of columns) await replace(session, column, changed);
    await markChanged(session, database.schema);
  });
}

function rescreened(was: string): readonly Rescreened[] {
  const { text } = withoutPersons(was);
  if (text === was) return [];
  // What a priority is about is told at once, and is read in the words as they came.
  const categories = categoriesOfWords(was).join(' ');
  return [{ was, text, digest: text === null ? '' : digestOf(text), categories }];
}

/** Words that were held back as they stand now are not kept, as on import. */
async function replace(session: Session, column: 'issue' | 'action', changed: readonly Rescreened[]): Promise<void> {
  const ofIssue = column === 'issue' ? ', categories = coalesce(priority.categories, given.categories)' : '';
  await session.query(
    `update engagement.neighbourhood_priority priority set
       ${column}_digest = given.digest,
       ${column} = case when exists (
         select from engagement.release release join engagement.neighbourhood_text_decision decision
           on decision.neighbourhood = release.scope and decision.digest = given.digest and not decision.is_approved
         where release.number = priority.release) then null else given.text end${ofIssue}
     from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as given (was, text, digest, categories)
     where priority.${column} = given.was`,
    [
      changed.map(({ was }) => was),
      changed.map(({ text }) => text),
      changed.map(({ digest }) => digest),
      changed.map(({ categories }) => categories),
    ],
  );
}
