import type { Session } from '../../../kit/database/database.ts';
import { MonthPeople } from './monthPeople.ts';
import { kindOfPerson, kindOfSearch } from './personKind.ts';

/** Gives the people whom a force stopped in a month. */
export type PeopleSource = (session: Session) => Promise<MonthPeople>;

/**
 * Reads the people of a release that is published from the private table, in one statement. They come as one text: a month has some
 * ten thousand kinds of people, and as rows they cost three times as much to take apart.
 * @param release its number
 * @param places table of other places, by longitude and latitude; null where the stops' own places hold
 */
export function publishedPeople(release: number, places: string | null = null): PeopleSource {
  const joined = places === null ? '' : `left join ${places} p using (longitude, latitude)`;
  return async (session) => {
    const [row] = await session.query<{ people: string | null }>(
      `select string_agg(concat_ws(' ', stops, coalesce(borough, '-'), outcome, object, gender, age_range, self_defined_ethnicity,
         officer_defined_ethnicity), E'\\n') as people from (
         select ${places === null ? 's' : 'p'}.borough, s.outcome, s.object, s.gender, s.age_range, s.self_defined_ethnicity,
           s.officer_defined_ethnicity, count(*) as stops
         from accountability.stop s ${joined} where s.type <> 'VEHICLE' and s.release = $1
         group by 1, 2, 3, 4, 5, 6, 7) alike`,
      [release],
    );
    const people = new MonthPeople();
    for (const line of (row?.people ?? '').split('\n')) if (line !== '') addLine(people, line);
    return people;
  };
}

function addLine(people: MonthPeople, line: string): void {
  const [
    stops,
    borough = '-',
    outcome = '',
    object = '',
    gender = '',
    ageRange = '',
    selfDefined = '',
    officerDefined = '',
  ] = line.split(' ');
  const person = { gender, ageRange, selfDefinedEthnicity: selfDefined, officerDefinedEthnicity: officerDefined };
  const kind = kindOfSearch({ outcome, object }) + kindOfPerson(person);
  people.add(borough === '-' ? null : borough, kind, Number(stops));
}
