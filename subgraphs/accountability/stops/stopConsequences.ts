import type { Database, Session } from '../../../kit/database/database.ts';
import { HubError } from '../../../kit/hubError.ts';
import type { Consequence, Consequences, PreparedFile } from '../../../kit/importing/consequences.ts';
import { stopAndSearch } from '../../../schema/datasets/accountabilityDatasets.ts';
import { peopleOfFile, peopleWithout, type CountedPeople } from '../people/peopleConsequences.ts';

/** Two forces may stop somebody in one minute at one of the rounded places; half of a month's stops they do not share. */
const mostShared = 0.5;

/**
 * What hangs on the stops of a file: their tables of people; and a month is not taken under the names of two forces, or London
 * would count it twice.
 */
export async function stopsOfFile(
  database: Database,
  file: PreparedFile,
  counted: CountedPeople,
): Promise<Consequence> {
  const people = await peopleOfFile(database, file, counted);
  return {
    ...people,
    async apply(session) {
      await refuseOtherForces(session, file);
      await people.apply(session);
    },
  };
}

/** The stops of a release that is withdrawn are forgotten, since no answer rests on them and its file brings them back. */
export const stopConsequences: Consequences = {
  async ofWithdrawing(database, release) {
    const people = await peopleWithout(database, release);
    return {
      dispose: () => people.dispose(),
      async apply(session) {
        await people.apply(session);
        await session.query('delete from accountability.stop where release = $1', [release.number]);
      },
    };
  },
};

async function refuseOtherForces(session: Session, { draft, rows }: PreparedFile): Promise<void> {
  const shared = await session.query<{ id: string; fileName: string; stops: number }>(
    `select r.id, r.file_name as "fileName", count(distinct s.ordinal)::int as stops
     from accountability.release r join accountability.stop o on o.release = r.number
     join ${rows} s on s.stopped_at = o.stopped_at and (s.outcome, s.object, s.power, s.type) = (o.outcome, o.object, o.power, o.type)
       and (s.longitude, s.latitude) is not distinct from (o.longitude, o.latitude)
     where r.dataset = $1 and r.scope <> $2 and r.withdrawn_on is null and r.periods && $3::int[] group by r.id, r.file_name`,
    [stopAndSearch.id, draft.scope, draft.periods],
  );
  const same = shared.find(({ stops }) => stops > mostShared * draft.recordCount);
  if (same === undefined) return;
  throw new HubError(
    'CONFLICT',
    `Of the ${draft.recordCount} stops ${same.stops} are already loaded for the other force, as release ${same.id} from "${same.fileName}": one month cannot be both forces’. ` +
      `Send the file under the name of the force whose it is, or run "hub withdraw ${same.id} --reason …" first if that one was wrong.`,
  );
}
