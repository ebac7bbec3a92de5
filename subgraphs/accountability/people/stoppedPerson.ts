import {
  ageOfPeople,
  genderOfPeople,
  objectOfStop,
  officerDefinedEthnicity,
  outcomeOfStop,
  selfDefinedEthnicity,
} from '../../../schema/disclosure/stopTables.ts';
import type { DeclaredDimension } from '../../../schema/disclosure/tableDeclaration.ts';

/** People who agree in all that is kept of them: six codes of the private table, parted by blanks. */
export interface StoppedPeople {
  /** Outcome, object, gender, age, ethnicity as the person and as the officer says. */
  readonly profile: string;
}

/** Place of a person's category in each dimension of the tables, by the dimension's name. */
export type PersonCategories = Readonly<Record<string, number>>;

export function categoriesOf({ profile }: StoppedPeople): PersonCategories {
  const [outcome = '', object = '', gender = '', age = '', selfDefined = '', officerDefined = ''] = profile.split(' ');
  return {
    [ageOfPeople.name]: placeOf(ageOfPeople, ages.get(age) ?? 'OVER_34_OR_NOT_RECORDED'),
    [selfDefinedEthnicity.name]: placeOf(selfDefinedEthnicity, groupOf(selfDefined)),
    [officerDefinedEthnicity.name]: placeOf(
      officerDefinedEthnicity,
      officerDefined === 'MIXED' ? 'OTHER' : groupOf(officerDefined),
    ),
    [genderOfPeople.name]: placeOf(genderOfPeople, genders.get(gender) ?? 'OTHER_OR_NOT_RECORDED'),
    [outcomeOfStop.name]: placeOf(outcomeOfStop, outcomes.get(outcome) ?? 'OTHER_OUTCOME'),
    [objectOfStop.name]: placeOf(objectOfStop, objects.get(object) ?? 'OTHER_OBJECT'),
  };
}

const same = (...codes: readonly string[]) => codes.map((code) => [code, code] as const);
const ages = new Map([
  ['UNDER_10', 'UNDER_18'],
  ['FROM_10_TO_17', 'UNDER_18'],
  ...same('FROM_18_TO_24', 'FROM_25_TO_34'),
]);
const genders = new Map(same('MALE', 'FEMALE'));
const outcomes = new Map(same('NO_FURTHER_ACTION', 'ARREST'));
const objects = new Map([
  ['CONTROLLED_DRUGS', 'DRUGS'],
  ['PSYCHOACTIVE_SUBSTANCES', 'DRUGS'],
  ['OFFENSIVE_WEAPONS', 'WEAPONS'],
  ['FIREARMS', 'WEAPONS'],
  ['CROSSBOWS', 'WEAPONS'],
  ['ANYTHING_TO_THREATEN_OR_HARM', 'WEAPONS'],
  ['FIREWORKS', 'WEAPONS'],
]);

/** "WHITE_IRISH" is of the group "WHITE", in both codings. */
function groupOf(code: string): string {
  const group = code.split('_')[0] ?? '';
  return ['WHITE', 'BLACK', 'ASIAN', 'MIXED', 'OTHER'].includes(group) ? group : 'NOT_STATED';
}

function placeOf({ name, categories }: DeclaredDimension, code: string): number {
  const place = categories.findIndex((category) => category.code === code);
  if (place < 0) throw new RangeError(`${name}: expected one of its categories, got "${code}"`);
  return place;
}
