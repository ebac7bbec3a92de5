import type { Database, Session } from '../../../kit/database/database.ts';
import type { Viewer } from '../../../kit/viewer.ts';
import { UserError, UserErrorCode } from '../../../schema/records/userError.ts';
import type { WithdrawnAnswerInput } from '../entities/representationInputs.ts';
import { categoryOf } from './panelReturn.ts';
import { publishRepresentation } from './publishRepresentation.ts';
import type { ReturnPlace } from './recordReturn.ts';
import { readCounts, readPublications, type StoredCount } from './representationStore.ts';
import { noteChange, staleReturn } from './returnChanges.ts';
import { isAnswer, strandNamed, wordsOf, type Strand } from './strands.ts';

interface Answer {
  readonly strand: Strand;
  readonly category: string;
}

/** That a member withdraws consent: which answers leave the counts, and who says so. */
interface Withdrawal {
  readonly place: ReturnPlace;
  readonly given: readonly WithdrawnAnswerInput[];
  /** As YYYY-MM-DD. */
  readonly today: string;
  readonly viewer: Viewer;
  readonly reason: string;
  /** The version that was read before. */
  readonly expectedVersion: number;
}

interface Applied extends Pick<Withdrawal, 'place' | 'today'> {
  readonly answers: readonly Answer[];
  readonly apply: (session: Session) => Promise<void>;
}

/**
 * Takes a member's answers out of a panel's counts: the member is then among those who declined. The counts keep no history,
 * so that nothing is left of the answers; where tables of the half-year had been published, new ones take their place at once.
 */
export async function withdrawConsent(
  database: Database,
  { place, given, today, viewer, reason, expectedVersion }: Withdrawal,
): Promise<{ readonly release: string | null } | readonly UserError[]> {
  const { ward, half } = place;
  const read = given.map(answerOf);
  const errors = read.filter((one) => one instanceof UserError);
  const answers = read.flatMap((one) => (one instanceof UserError ? [] : [one]));
  const counts = await readCounts(database, half);
  errors.push(
    ...faultsOf(
      answers,
      counts.filter((count) => count.ward === ward),
    ),
  );
  if (errors.length > 0) return errors;
  const apply = async (session: Session) => {
    const stale = await staleReturn(session, place, expectedVersion);
    if (stale !== null) throw new Stale(stale);
    await takeOut(session, place, answers);
    await noteChange(session, place, viewer, reason);
  };
  try {
    return await publishedAnew(database, { place, answers, today, apply });
  } catch (error) {
    if (error instanceof Stale) return [error.fault];
    throw error;
  }
}

/** Ends the transaction in which a withdrawal was to be made. */
class Stale extends Error {
  constructor(readonly fault: UserError) {
    super(fault.message);
  }
}

async function publishedAnew(
  database: Database,
  { place: { ward, half }, answers, today, apply }: Applied,
): Promise<{ readonly release: string | null }> {
  if ((await readPublications(database, half)).length === 0) {
    await database.transaction(apply);
    return { release: null };
  }
  const changed = (all: readonly StoredCount[]) => withoutAnswers(all, ward, answers);
  const outcome = await publishRepresentation(database, { half, today, mustFollow: true, changed, apply });
  if (outcome === 'HELD') throw new Error('tables that must follow were held');
  return outcome;
}

function answerOf({ strand: name, category }: WithdrawnAnswerInput, at: number): Answer | UserError {
  const strand = strandNamed(name);
  const id = strand === null ? null : categoryOf(strand, category, wordsOf);
  if (strand !== null && id !== null && isAnswer(id)) return { strand, category: id };
  const message = `"${category.slice(0, 40)}" is no answer of ${name}. Expected a group of one of the six strands.`;
  return new UserError(UserErrorCode.INVALID_VALUE, message, ['input', 'answers', String(at), 'category']);
}

function faultsOf(answers: readonly Answer[], panel: readonly StoredCount[]): readonly UserError[] {
  const fault = (message: string, ...path: readonly string[]) =>
    new UserError(UserErrorCode.INVALID_VALUE, message, ['input', 'answers', ...path]);
  if (answers.length === 0) return [fault('No answer was named. Expected at least one.')];
  if (new Set(answers.map(({ strand }) => strand)).size < answers.length) {
    return [fault('A member gives one answer to a strand. Expected each strand once.')];
  }
  return answers.flatMap(({ strand, category }, at) => {
    const own = panel.find((count) => count.strand === strand && count.category === category);
    if ((own?.members ?? 0) > 0) return [];
    return [
      fault(
        `The panel has no member counted as "${wordsOf(strand, category)}" in that half-year.`,
        String(at),
        'category',
      ),
    ];
  });
}

async function takeOut(session: Session, { ward, half }: ReturnPlace, answers: readonly Answer[]): Promise<void> {
  // The file that gave them must not bring them back.
  await session.query(
    `insert into engagement.representation_outdated (release, ward, half)
     select distinct release, ward, half from engagement.representation_count
     where ward = $1 and half = $2 and release is not null on conflict do nothing`,
    [ward, half],
  );
  for (const { strand, category } of answers) {
    const [left] = await session.query<{ release: number | null }>(
      `update engagement.representation_count set members = members - 1
       where ward = $1 and half = $2 and strand = $3 and category = $4 and members > 0 returning release`,
      [ward, half, strand, category],
    );
    if (left === undefined) throw new Error('an answer left the counts while it was withdrawn');
    await session.query(
      `insert into engagement.representation_count (release, ward, half, strand, category, members) values ($1, $2, $3, $4, 'declined', 1)`,
      [left.release, ward, half, strand],
    );
  }
  await session.query('delete from engagement.representation_count where ward = $1 and half = $2 and members = 0', [
    ward,
    half,
  ]);
  // Rows of a category are put together again, so that not even their number tells that somebody withdrew.
  await session.query(
    `with own as (delete from engagement.representation_count where ward = $1 and half = $2 and category = 'declined' returning *)
     insert into engagement.representation_count (release, ward, half, strand, category, members)
     select max(release), ward, half, strand, category, sum(members) from own group by ward, half, strand, category`,
    [ward, half],
  );
}

/** The counts as `takeOut` leaves them. */
function withoutAnswers(
  counts: readonly StoredCount[],
  ward: string,
  answers: readonly Answer[],
): readonly StoredCount[] {
  const moved = counts.flatMap((count) => {
    const answer = answers.find((one) => one.strand === count.strand);
    if (count.ward !== ward || answer === undefined) return [count];
    const change = count.category === answer.category ? -1 : count.category === 'declined' ? 1 : 0;
    return count.members + change === 0 ? [] : [{ ...count, members: count.members + change }];
  });
  const lacking = answers.filter(
    ({ strand }) =>
      !counts.some((count) => count.ward === ward && count.strand === strand && count.category === 'declined'),
  );
  return [...moved, ...lacking.map(({ strand }) => ({ ward, strand, category: 'declined', members: 1 }))];
}
