import { Period } from '../../schema/periods.ts';
import { demonstrationMonths, demonstrationVersion } from './calendar.ts';
import { seededRandom } from './seededRandom.ts';
import { drawn, type Share } from './share.ts';

/** The last month; a demonstration has one file for each force. */
export const stopMonth = demonstrationMonths.at(-1)?.label ?? '';

/** The forces as their files are named, with the stops of a month: fewer than there are, but enough for tables of people. */
export const stopForces: readonly (readonly [name: string, stops: number])[] = [
  ['metropolitan', 3_000],
  ['city-of-london', 240],
];

/** Shares as published files have them, roughly; what is drawn from them is made up. */
const types: readonly Share[] = [
  ['Person search', 0.8],
  ['Person and Vehicle search', 0.19],
  ['Vehicle search', 0.01],
];
const genders: readonly Share[] = [
  ['Male', 0.88],
  ['Female', 0.1],
  ['Other', 0.02],
];
const ages: readonly Share[] = [
  ['10-17', 0.16],
  ['18-24', 0.36],
  ['25-34', 0.25],
  ['over 34', 0.2],
  ['', 0.03],
];
const ethnicities: readonly Share[] = [
  ['White - English/Welsh/Scottish/Northern Irish/British,White', 0.26],
  ['Black/African/Caribbean/Black British - African,Black', 0.22],
  ['Asian/Asian British - Bangladeshi,Asian', 0.12],
  ['Mixed/Multiple ethnic groups - White and Black Caribbean,Black', 0.06],
  ['Other ethnic group - Arab,Other', 0.04],
  ['Other ethnic group - Not stated,White', 0.12],
  ['Other ethnic group - Not stated,Black', 0.12],
  [',', 0.06],
];
const searches: readonly Share[] = [
  ['Misuse of Drugs Act 1971 (section 23),Controlled drugs', 0.62],
  ['Police and Criminal Evidence Act 1984 (section 1),Offensive weapons', 0.18],
  ['Police and Criminal Evidence Act 1984 (section 1),Stolen goods', 0.2],
];
const outcomes: readonly Share[] = [
  ['A no further action disposal', 0.68],
  ['Arrest', 0.16],
  ['Community resolution', 0.11],
  ['Penalty Notice for Disorder', 0.05],
];

/**
 * The lines of a force's month of stops. None has a place: wards' real boundaries are not the hub's to make up, and
 * made-up ones would place real stops wrongly.
 */
export function* stopLines(force: string, stops: number): Generator<string> {
  yield 'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing';
  const random = seededRandom(`${demonstrationVersion} stops ${force}`);
  const days = Number(Period.parse(stopMonth).lastDay.slice(-2));
  const two = (value: number) => String(value).padStart(2, '0');
  for (let stop = 0; stop < stops; stop += 1) {
    // Every day has some, so that the month is whole.
    const day = `${stopMonth}-${two(1 + (stop % days))}T${two(Math.floor(random() * 24))}:${two(Math.floor(random() * 60))}:00+00:00`;
    const [type, gender, age, ethnicity] = [types, genders, ages, ethnicities].map((of) => drawn(random, of));
    const [search, outcome] = [searches, outcomes].map((of) => drawn(random, of));
    yield [type, day, 'False', '', '', '', gender, age, ethnicity, search, outcome, '', ''].join(',');
  }
}
