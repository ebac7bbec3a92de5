import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Period } from '../periods.ts';
import { DisclosureRule } from './disclosureRule.ts';
import { Figure } from './figure.ts';
import { Release } from './release.ts';
import { PeriodScalar } from './scalars.ts';

@Directive('@shareable')
@ObjectType('DisclosedCategory', { description: 'One value of a dimension of a table.' })
export class DisclosedCategory {
  @Field(() => String, { description: 'Its code, as cells name it, such as "BLACK"; "TOTAL" is all of them.' })
  readonly code: string;

  @Field(() => String, { description: 'In words, such as "Black".' })
  readonly name: string;

  constructor(code: string, name: string) {
    this.code = code;
    this.name = name;
  }
}

@Directive('@shareable')
@ObjectType('DisclosedDimension', { description: 'One way in which a table divides people.' })
export class DisclosedDimension {
  @Field(() => String, { description: 'Its name, such as "officerDefinedEthnicity".' })
  readonly name: string;

  @Field(() => String, { description: 'In words, such as "Ethnicity as the officer saw it".' })
  readonly title: string;

  @Field(() => [DisclosedCategory], { description: 'Its categories in order, the total last; at most thirty.' })
  readonly categories: readonly DisclosedCategory[];

  constructor(name: string, title: string, categories: readonly DisclosedCategory[]) {
    this.name = name;
    this.title = title;
    this.categories = categories;
  }
}

@Directive('@shareable')
@ObjectType('DisclosedCell', { description: 'One count of a table, a total too.' })
export class DisclosedCell {
  @Field(() => [String], {
    description:
      'Its category in each dimension, in the order of `dimensions`, such as ["BLACK", "TOTAL"]; at most four.',
  })
  readonly codes: readonly string[];

  @Field(() => Figure, {
    description:
      'How many people; SUPPRESSED where the count is withheld. Nothing tells whether that is because it is small or because it protects one that is.',
  })
  readonly figure: Figure;

  constructor(codes: readonly string[], figure: Figure) {
    this.codes = codes;
    this.figure = figure;
  }
}

/** What a disclosed table is made of. */
export interface DisclosedTableFacts {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly period: Period;
  readonly dimensions: readonly DisclosedDimension[];
  readonly cells: readonly DisclosedCell[];
  readonly withheld: number;
  readonly rule: DisclosureRule;
  readonly release: Release;
}

@Directive('@shareable')
@ObjectType('DisclosedTable', {
  description:
    'A table of people as it was controlled once and stored, so that no small count can be worked out of it or of any other.',
})
export class DisclosedTable {
  @Field(() => ID, {
    description: 'Which table of the fixed list it is, such as "officer-defined-ethnicity-by-outcome".',
  })
  readonly id: string;

  @Field(() => String, { description: 'In words, such as "Ethnicity as the officer saw it, by outcome".' })
  readonly title: string;

  @Field(() => String, { description: 'Who is counted, and who is not.' })
  readonly definition: string;

  @Field(() => PeriodScalar, { description: 'The period, such as "2024-06".' })
  readonly period: Period;

  @Field(() => [DisclosedDimension], {
    description: 'Its dimensions, in the order of the codes of cells; at most four.',
  })
  readonly dimensions: readonly DisclosedDimension[];

  @Field(() => [DisclosedCell], {
    description: 'Every count of it, totals too, the last dimension running fastest; some hundreds at most.',
  })
  readonly cells: readonly DisclosedCell[];

  @Field(() => Int, { description: 'How many of its counts are withheld, such as 6.' })
  readonly withheld: number;

  @Field(() => DisclosureRule, { description: 'The rule that it was controlled by.' })
  readonly rule: DisclosureRule;

  @Field(() => Release, { description: 'The release that its last counts are from.' })
  readonly release: Release;

  constructor(facts: DisclosedTableFacts) {
    this.id = facts.id;
    this.title = facts.title;
    this.definition = facts.definition;
    this.period = facts.period;
    this.dimensions = facts.dimensions;
    this.cells = facts.cells;
    this.withheld = facts.withheld;
    this.rule = facts.rule;
    this.release = facts.release;
  }
}
