import { Arg, Ctx, FieldResolver, Int, Resolver, Root, type ClassType } from 'type-graphql';
import { PageInfo } from '../../schema/figures/connection.ts';
import { DateScalar } from '../../schema/figures/scalars.ts';
import { areaByCode } from '../../schema/places/areas.ts';
import { ChangedRecord, ChangedRecordConnection, ChangedRecordEdge } from '../../schema/records/changedRecord.ts';
import { cursorOf, defaultPageSize, keyOfCursor, noCursorOfThisList, pageSize } from '../graph/page.ts';
import type { ChangeKey, ListedChange } from './changesSince.ts';
import type { Register } from './register.ts';
import type { RegisterContext } from './registerContext.ts';

interface Place {
  readonly code: string;
}

/** The field by which a place lists what changed in a subgraph's registers. @param about in a sentence, such as "boards and ward panels" */
export function changedRecordsResolver(
  type: ClassType<Place>,
  field: string,
  about: string,
  registers: readonly Register[],
): ClassType {
  const things = new Map(registers.map(({ id, thing }) => [id, thing]));

  @Resolver(() => type)
  class ChangedRecordsResolver {
    @FieldResolver(() => ChangedRecordConnection, {
      name: field,
      nullable: true,
      description: `What partners entered since a day in the records of ${about}: a borough’s with its wards’, London’s own for London. Records that are for partners alone, or told with a delay, are left out. Null while the subgraph does not answer.`,
    })
    async changes(
      @Root() { code }: Place,
      @Ctx() { registers: reader }: RegisterContext,
      @Arg('since', () => DateScalar, { description: 'The first day of entry, such as "2026-03-04".' }) since: string,
      @Arg('first', () => Int, { defaultValue: defaultPageSize, description: 'How many, from 1 to 100.' })
      first: number,
      @Arg('after', () => String, { nullable: true, description: 'The `endCursor` of the page before.' })
      after: string | null | undefined,
    ): Promise<ChangedRecordConnection> {
      const asked = {
        day: since,
        first: pageSize(first),
        after: typeof after === 'string' ? changeOfCursor(after) : null,
      };
      const { changes, hasNext, total } = await reader.changesSince(registers, asked, code);
      const edges = changes.map((change) => new ChangedRecordEdge(shown(change), cursorOfChange(change)));
      const cursors = edges.map(({ cursor }) => cursor);
      return new ChangedRecordConnection(edges, new PageInfo(cursors, asked.after !== null, hasNext), total);
    }
  }

  function shown(change: ListedChange): ChangedRecord {
    return new ChangedRecord({
      thing: things.get(change.register) ?? change.register,
      record: change.id,
      place: areaByCode(change.area)?.name ?? change.area,
      version: change.version,
      act: change.act,
      status: change.state,
      statusBefore: change.state_before,
      effectiveOn: change.effective_on,
      recordedAt: change.changed_at,
      isDemonstration: change.demonstration,
    });
  }

  return ChangedRecordsResolver;
}

function cursorOfChange({ register, id, version }: ChangeKey): string {
  return cursorOf(`${register} ${id} ${String(version)}`);
}

/** @throws HubError BAD_USER_INPUT for a text that is no cursor of such a list */
function changeOfCursor(cursor: string): ChangeKey {
  const { register, id, version } =
    /^(?<register>\S+) (?<id>.+) (?<version>\d{1,9})$/.exec(keyOfCursor(cursor))?.groups ?? {};
  if (register === undefined || id === undefined || version === undefined) throw noCursorOfThisList();
  return { register, id, version: Number(version) };
}
