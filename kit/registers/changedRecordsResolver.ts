import { Arg, Ctx, FieldResolver, Int, Resolver, Root, type ClassType } from 'type-graphql';
import { DateScalar } from '../../schema/figures/scalars.ts';
import { areaByCode } from '../../schema/places/areas.ts';
import { ChangedRecord, ChangedRecordConnection, ChangedRecordEdge } from '../../schema/records/changedRecord.ts';
import { defaultPageSize, pageOf } from '../graph/page.ts';
import type { ListedChange } from './changesSince.ts';
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
      after: string | null,
    ): Promise<ChangedRecordConnection> {
      const changes = await reader.changesSince(registers, since, code);
      const keyOf = ({ register, id, version }: ListedChange) => `${register} ${id} ${String(version)}`;
      const { items, pageInfo, totalCount } = pageOf(changes, keyOf, first, after);
      const edges = items.map(({ item, cursor }) => new ChangedRecordEdge(shown(item), cursor));
      return new ChangedRecordConnection(edges, pageInfo, totalCount);
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
