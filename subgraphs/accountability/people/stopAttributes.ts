import type { Attribute, AttributeTable } from '../../../kit/disclosure/exchange/attribute.ts';
import {
  ageOfPeople,
  genderOfPeople,
  objectOfStop,
  officerDefinedEthnicity,
  outcomeOfStop,
  selfDefinedEthnicity,
} from '../../../schema/disclosure/stopTables.ts';
import type { DeclaredDimension } from '../../../schema/disclosure/tableDeclaration.ts';

/** What is told of a stopped person beside one attribute, in layers of which people may exchange that attribute. */
function attribute(
  of: DeclaredDimension,
  digits: readonly DeclaredDimension[],
  tables: readonly (readonly [id: string, column: DeclaredDimension])[],
): Attribute {
  return {
    name: of.name,
    values: of.categories.length,
    digits: digits.map(({ name, categories }) => ({ name, size: categories.length })),
    tables: tables.map(([id, column]): AttributeTable => ({
      id,
      digit: digits.indexOf(column),
      isSensitive: column.role === 'SENSITIVE',
      columnsOf: column === ageOfPeople ? ageOfPeople.name : null,
    })),
  };
}

/** Age comes first: others have it in their columns. */
export const stopAttributes: readonly Attribute[] = [
  attribute(ageOfPeople, [selfDefinedEthnicity, officerDefinedEthnicity, genderOfPeople], []),
  attribute(
    selfDefinedEthnicity,
    [outcomeOfStop, objectOfStop, ageOfPeople],
    [
      ['self-defined-ethnicity-by-outcome', outcomeOfStop],
      ['self-defined-ethnicity-by-object', objectOfStop],
      ['self-defined-ethnicity-by-age', ageOfPeople],
    ],
  ),
  attribute(
    officerDefinedEthnicity,
    [outcomeOfStop, objectOfStop, ageOfPeople],
    [
      ['officer-defined-ethnicity-by-outcome', outcomeOfStop],
      ['officer-defined-ethnicity-by-object', objectOfStop],
      ['officer-defined-ethnicity-by-age', ageOfPeople],
    ],
  ),
  attribute(
    genderOfPeople,
    [outcomeOfStop, objectOfStop, ageOfPeople],
    [
      ['gender-by-age', ageOfPeople],
      ['gender-by-outcome', outcomeOfStop],
    ],
  ),
];
