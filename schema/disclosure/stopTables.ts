import type { DeclaredCategory, DeclaredDimension, TableDeclaration } from './tableDeclaration.ts';

const category = ([code, name]: readonly [code: string, name: string]): DeclaredCategory => ({ code, name });

/** What people said of themselves, in the five groups of the census; nothing said, nothing written and words unknown are one. */
export const selfDefinedEthnicity: DeclaredDimension = {
  name: 'selfDefinedEthnicity',
  title: 'Ethnicity as people defined it themselves',
  role: 'PERSONAL',
  categories: (
    [
      ['WHITE', 'White'],
      ['BLACK', 'Black, Black British, Caribbean or African'],
      ['ASIAN', 'Asian or Asian British, Chinese included'],
      ['MIXED', 'Mixed or multiple ethnic groups'],
      ['OTHER', 'Other ethnic group, Arab included'],
      ['NOT_STATED', 'Not stated, or not recorded'],
    ] as const
  ).map(category),
};

/** What the officer took people to be. */
export const officerDefinedEthnicity: DeclaredDimension = {
  name: 'officerDefinedEthnicity',
  title: 'Ethnicity as the officer saw it',
  role: 'PERSONAL',
  categories: (
    [
      ['WHITE', 'White'],
      ['BLACK', 'Black'],
      ['ASIAN', 'Asian'],
      ['OTHER', 'Other, mixed included'],
      ['NOT_STATED', 'Not recorded'],
    ] as const
  ).map(category),
};

export const ageOfPeople: DeclaredDimension = {
  name: 'age',
  title: 'Age',
  role: 'PERSONAL',
  categories: (
    [
      ['UNDER_18', 'Under 18'],
      ['FROM_18_TO_24', '18 to 24'],
      ['FROM_25_TO_34', '25 to 34'],
      ['OVER_34_OR_NOT_RECORDED', 'Over 34, or not recorded'],
    ] as const
  ).map(category),
};

/** "Other" and blank are one: in February 2024 the Metropolitan Police began to write the one for the other. */
export const genderOfPeople: DeclaredDimension = {
  name: 'gender',
  title: 'Gender',
  role: 'PERSONAL',
  categories: (
    [
      ['MALE', 'Male'],
      ['FEMALE', 'Female'],
      ['OTHER_OR_NOT_RECORDED', 'Other, or not recorded'],
    ] as const
  ).map(category),
};

export const outcomeOfStop: DeclaredDimension = {
  name: 'outcome',
  title: 'Outcome',
  role: 'SENSITIVE',
  categories: (
    [
      ['NO_FURTHER_ACTION', 'No further action'],
      ['ARREST', 'Arrest'],
      ['OTHER_OUTCOME', 'Another outcome, or none recorded'],
    ] as const
  ).map(category),
};

export const objectOfStop: DeclaredDimension = {
  name: 'object',
  title: 'What was searched for',
  role: 'SENSITIVE',
  categories: (
    [
      ['DRUGS', 'Drugs'],
      ['WEAPONS', 'Weapons, firearms, fireworks and anything to threaten or harm'],
      ['OTHER_OBJECT', 'Stolen goods, articles for theft, something else, or nothing recorded'],
    ] as const
  ).map(category),
};

const definition =
  'People who were stopped and searched, once for each time; searches of a vehicle alone are left out. ' +
  'A force counts its own stops, wherever they were; a borough those that its own force made in it; London those of the forces loaded.';

function table(row: DeclaredDimension, column: DeclaredDimension, id: string): TableDeclaration {
  return {
    id,
    dataset: 'stop-and-search',
    title: `${row.title}, by ${column.title.toLowerCase()}`,
    definition,
    dimensions: [row, column],
  };
}

/** The fixed list of tables of people who were stopped. Whatever is not in it is never made. */
export const stopTables: readonly TableDeclaration[] = [
  table(selfDefinedEthnicity, outcomeOfStop, 'self-defined-ethnicity-by-outcome'),
  table(selfDefinedEthnicity, objectOfStop, 'self-defined-ethnicity-by-object'),
  table(selfDefinedEthnicity, ageOfPeople, 'self-defined-ethnicity-by-age'),
  table(officerDefinedEthnicity, outcomeOfStop, 'officer-defined-ethnicity-by-outcome'),
  table(officerDefinedEthnicity, objectOfStop, 'officer-defined-ethnicity-by-object'),
  table(officerDefinedEthnicity, ageOfPeople, 'officer-defined-ethnicity-by-age'),
  table(genderOfPeople, ageOfPeople, 'gender-by-age'),
  table(genderOfPeople, outcomeOfStop, 'gender-by-outcome'),
];
