import { places, type MadeStop } from '../stops/madeStops.ts';

/** Numbers from 0 up to 1 that are the same each time. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const ethnicities = [
  ['White - English/Welsh/Scottish/Northern Irish/British', 'White', 30],
  ['Black/African/Caribbean/Black British - African', 'Black', 30],
  ['Asian/Asian British - Bangladeshi', 'Asian', 20],
  ['Mixed/Multiple ethnic groups - White and Asian', 'Other', 5],
  ['Other ethnic group - Arab', 'Other', 4],
  ['Other ethnic group - Not stated', 'White', 8],
  ['', '', 3],
] as const;
const outcomes = [
  ['A no further action disposal', 65],
  ['Arrest', 18],
  ['Community resolution', 17],
] as const;
const objects = [
  ['Controlled drugs', 60],
  ['Offensive weapons', 20],
  ['Stolen goods', 20],
] as const;
const ages = [
  ['10-17', 15],
  ['18-24', 35],
  ['25-34', 25],
  ['over 34', 22],
  ['', 3],
] as const;
const genders = [
  ['Male', 88],
  ['Female', 10],
  ['Other', 2],
] as const;
const spots = [
  [places.bowEast.at, 35],
  [places.bowWest.at, 20],
  [places.westEnd.at, 30],
  [{}, 15],
] as const;

/** A month of so many stops in two boroughs and nowhere, unevenly spread over all that is told of people. */
export function madeMonth(month: string, stops: number, seed: number): MadeStop[] {
  const random = numbers(seed);
  const pick = <Row extends readonly [...unknown[], number]>(rows: readonly Row[]): Row => {
    const weight = (row: Row) => Number(row.at(-1));
    let left = random() * rows.reduce((sum, row) => sum + weight(row), 0);
    const found = rows.find((row) => (left -= weight(row)) < 0) ?? rows[0];
    if (found === undefined) throw new RangeError('expected a row');
    return found;
  };
  return Array.from({ length: stops }, (_, at): MadeStop => {
    const [selfDefined, officerDefined] = pick(ethnicities);
    return {
      Date: `${month}-${String(1 + (at % 28)).padStart(2, '0')}T12:00:00+00:00`,
      ...pick(spots)[0],
      'Self-defined ethnicity': selfDefined,
      'Officer-defined ethnicity': officerDefined,
      Outcome: pick(outcomes)[0],
      'Object of search': pick(objects)[0],
      'Age range': pick(ages)[0],
      Gender: pick(genders)[0],
      Type: at % 40 === 0 ? 'Vehicle search' : 'Person search',
    };
  });
}
