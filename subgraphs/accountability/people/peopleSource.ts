import type { Session } from '../../../kit/database/database.ts';
import type { StoppedPeople } from './stoppedPerson.ts';

/** Where the stops of a force's month are found: in the private table or on their way into it. */
export interface PeopleSource {
  /** Table of stops; private. */
  readonly table: string;
  /** Number of the release whose rows count; null where all rows of the table do. */
  readonly release: number | null;
  /** Table of other places, by longitude and latitude; null where the stops' own places hold. */
  readonly places: string | null;
}

/** Stopped people who agree in all that is kept of them, and where that was. */
export interface PlacedPeople extends StoppedPeople {
  /** Code of the borough; null where the stop has no place in London. */
  readonly borough: string | null;
  readonly stops: number;
}

/**
 * People by place and by all that tables tell of them, in one statement; searches of vehicles alone are left out. They come as one
 * text: a month has some ten thousand kinds of people, and as rows they cost three times as much to take apart.
 */
export async function readPeople(session: Session, { table, release, places }: PeopleSource): Promise<PlacedPeople[]> {
  const joined = places === null ? '' : `left join ${places} p using (longitude, latitude)`;
  const [row] = await session.query<{ people: string | null }>(
    `select string_agg(stops || ' ' || coalesce(borough, '-') || ' ' || profile, E'\n') as people from (
       select ${places === null ? 's' : 'p'}.borough, concat_ws(' ', s.outcome, s.object, s.gender, s.age_range,
         s.self_defined_ethnicity, s.officer_defined_ethnicity) as profile, count(*) as stops
       from ${table} s ${joined} where s.type <> 'VEHICLE' ${release === null ? '' : 'and s.release = $1'}
       group by 1, 2) alike`,
    release === null ? [] : [release],
  );
  return (row?.people ?? '').split('\n').filter(isSomething).map(placedPeople);
}

const isSomething = (line: string) => line !== '';

function placedPeople(line: string): PlacedPeople {
  const afterStops = line.indexOf(' ');
  const afterBorough = line.indexOf(' ', afterStops + 1);
  const borough = line.slice(afterStops + 1, afterBorough);
  return {
    stops: Number(line.slice(0, afterStops)),
    borough: borough === '-' ? null : borough,
    profile: line.slice(afterBorough + 1),
  };
}

/** The rows of a release that is published. */
export function publishedPeople(release: number): PeopleSource {
  return { table: 'accountability.stop', release, places: null };
}
