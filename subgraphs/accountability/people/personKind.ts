import { layersOf, strideOf, type Attribute } from '../../../kit/disclosure/exchange/attribute.ts';
import {
  ageOfPeople,
  genderOfPeople,
  objectOfStop,
  officerDefinedEthnicity,
  outcomeOfStop,
  selfDefinedEthnicity,
} from '../../../schema/disclosure/stopTables.ts';
import type { DeclaredDimension } from '../../../schema/disclosure/tableDeclaration.ts';
import { stopAttributes } from './stopAttributes.ts';

/** What came of a stop and what was searched for, in codes of the private table. */
export interface SearchCodes {
  readonly outcome: string;
  readonly object: string;
}

/** Who was stopped, in codes of the private table. */
export interface PersonCodes {
  readonly gender: string;
  readonly ageRange: string;
  readonly selfDefinedEthnicity: string;
  readonly officerDefinedEthnicity: string;
}

/**
 * Stopped people who agree in all that tables tell of them are of one kind, which is a number: the places of their categories, the last
 * dimension running fastest. It is the sum of what their search and what they themselves add to it, so that each is worked out once.
 */
const dimensions = [
  outcomeOfStop,
  objectOfStop,
  genderOfPeople,
  ageOfPeople,
  selfDefinedEthnicity,
  officerDefinedEthnicity,
] as const;

export const kindsOfPeople = dimensions.reduce((kinds, { categories }) => kinds * categories.length, 1);

/** What a search adds to a kind. */
export function kindOfSearch({ outcome, object }: SearchCodes): number {
  return (
    within(outcomeOfStop, outcomes.get(outcome) ?? 'OTHER_OUTCOME') +
    within(objectOfStop, objects.get(object) ?? 'OTHER_OBJECT')
  );
}

/** What a person adds to a kind. */
export function kindOfPerson(codes: PersonCodes): number {
  const officerDefined = codes.officerDefinedEthnicity;
  return (
    within(genderOfPeople, genders.get(codes.gender) ?? 'OTHER_OR_NOT_RECORDED') +
    within(ageOfPeople, ages.get(codes.ageRange) ?? 'OVER_34_OR_NOT_RECORDED') +
    within(selfDefinedEthnicity, groupOf(codes.selfDefinedEthnicity)) +
    within(officerDefinedEthnicity, officerDefined === 'MIXED' ? 'OTHER' : groupOf(officerDefined))
  );
}

/** Of every kind, where its people are counted along an attribute: the value times all layers, and the layer. */
export function placesOfKinds(attribute: Attribute): Int32Array {
  const strides = [
    { name: attribute.name, stride: layersOf(attribute) },
    ...attribute.digits.map(({ name }, digit) => ({ name, stride: strideOf(attribute, digit) })),
  ];
  return Int32Array.from({ length: kindsOfPeople }, (_, kind) =>
    strides.reduce((place, { name, stride }) => place + categoryOf(kind, name) * stride, 0),
  );
}

/** For each attribute of stops. */
export const placesByAttribute: readonly Int32Array[] = stopAttributes.map(placesOfKinds);

function categoryOf(kind: number, name: string): number {
  const at = dimensions.findIndex((dimension) => dimension.name === name);
  return Math.floor(kind / strideOfDimension(at)) % (dimensions[at]?.categories.length ?? 1);
}

function strideOfDimension(at: number): number {
  return dimensions.slice(at + 1).reduce((stride, { categories }) => stride * categories.length, 1);
}

function within(dimension: DeclaredDimension, code: string): number {
  const category = dimension.categories.findIndex((each) => each.code === code);
  if (category < 0) throw new RangeError(`${dimension.name}: expected one of its categories, got "${code}"`);
  return category * strideOfDimension(dimensions.findIndex(({ name }) => name === dimension.name));
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
