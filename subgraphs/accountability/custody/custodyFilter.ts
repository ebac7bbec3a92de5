import { Field, InputType } from 'type-graphql';
import { HubError } from '../../../kit/hubError.ts';
import { tableCategory } from '../controlled/tableCategory.ts';
import { CustodyDisposal } from './words/custodyDisposal.ts';
import { CustodyOffence } from './words/custodyOffence.ts';
import { PersonAge } from './words/personAge.ts';
import { PersonEthnicity } from './words/personEthnicity.ts';
import { PersonGender } from './words/personGender.ts';
import { SearchReason } from './words/searchReason.ts';
import { SearchResult } from './words/searchResult.ts';

const any = 'any where left out.';

@InputType('CustodyDisposalFilter', {
  description: 'Which disposals to count: of one kind, and beside it by one of offence, ethnicity, gender and age.',
})
export class CustodyDisposalFilter {
  @Field(() => CustodyDisposal, { nullable: true, description: `What became of it, such as PROSECUTION; ${any}` })
  readonly disposal?: CustodyDisposal | null;

  @Field(() => CustodyOffence, { nullable: true, description: `The kind of offence, such as ROBBERY; ${any}` })
  readonly offence?: CustodyOffence | null;

  @Field(() => PersonEthnicity, { nullable: true, description: `Ethnicity, such as ASIAN; ${any}` })
  readonly ethnicity?: PersonEthnicity | null;

  @Field(() => PersonGender, { nullable: true, description: `Gender, such as FEMALE; ${any}` })
  readonly gender?: PersonGender | null;

  @Field(() => PersonAge, { nullable: true, description: `Adult or child, such as CHILD; ${any}` })
  readonly age?: PersonAge | null;
}

@InputType('CustodyArrestFilter', {
  description: 'Which arrests to count: by age, and beside it by one of ethnicity and gender.',
})
export class CustodyArrestFilter {
  @Field(() => PersonEthnicity, { nullable: true, description: `Ethnicity, such as ASIAN; ${any}` })
  readonly ethnicity?: PersonEthnicity | null;

  @Field(() => PersonGender, { nullable: true, description: `Gender, such as FEMALE; ${any}` })
  readonly gender?: PersonGender | null;

  @Field(() => PersonAge, { nullable: true, description: `Adult or child, such as CHILD; ${any}` })
  readonly age?: PersonAge | null;
}

@InputType('ThoroughSearchFilter', {
  description: 'Which searches to count: by their outcome, and beside it by one of ethnicity, sex, age and reason.',
})
export class ThoroughSearchFilter {
  @Field(() => SearchResult, { nullable: true, description: `Whether it led to something, such as POSITIVE; ${any}` })
  readonly outcome?: SearchResult | null;

  @Field(() => PersonEthnicity, { nullable: true, description: `Ethnic appearance, such as BLACK; ${any}` })
  readonly ethnicity?: PersonEthnicity | null;

  @Field(() => PersonGender, { nullable: true, description: `Sex, such as FEMALE; ${any}` })
  readonly sex?: PersonGender | null;

  @Field(() => PersonAge, { nullable: true, description: `Adult or child, such as CHILD; ${any}` })
  readonly age?: PersonAge | null;

  @Field(() => SearchReason, { nullable: true, description: `Why, such as DRUGS; ${any}` })
  readonly reason?: SearchReason | null;
}

/**
 * The name of the cell that a filter asks for.
 * @param tables the tables that are told, by the names of their dimensions
 * @throws HubError BAD_USER_INPUT where no table has all that is asked for
 */
export function askedCell(filter: object | null, tables: readonly (readonly string[])[]): string {
  const asked = Object.fromEntries(
    Object.entries(filter ?? {}).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const names = Object.keys(asked);
  if (!tables.some((table) => names.every((name) => table.includes(name)))) {
    const known = tables.map((table) => table.join(' with ')).join('; ');
    throw new HubError('BAD_USER_INPUT', `No table is told by ${names.join(' with ')}. Those that are: ${known}.`);
  }
  return tableCategory(asked);
}
