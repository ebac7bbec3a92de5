import { parse } from 'graphql';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { parametersIn, type ViewParameterFacts } from '../../../kit/views/parametersIn.ts';
import type { View as ViewFacts } from '../../../kit/views/view.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { UserError } from '../../../schema/records/userError.ts';

@ObjectType('ViewParameter', { description: 'What a view has to be told, in its address: a variable of its query.' })
export class ViewParameter {
  @Field(() => String, { description: 'Such as "borough".' })
  readonly name: string;

  @Field(() => String, { description: 'Its type as GraphQL writes it, such as "String!" or "Period".' })
  readonly type: string;

  @Field(() => Boolean, {
    description: 'Whether it must be given, as one without a default must whose type ends in "!".',
  })
  readonly isRequired: boolean;

  constructor({ name, type, isRequired }: ViewParameterFacts) {
    this.name = name;
    this.type = type;
    this.isRequired = isRequired;
  }
}

@ObjectType('View', {
  description: 'A query under a name and an address, which gives JSON, CSV, a workbook or a page to print.',
})
export class View {
  @Field(() => ID, { description: 'By which its address calls it, such as "safer-neighbourhood-board-pack".' })
  readonly name: string;

  @Field(() => Int, { description: 'From 1 on, such as 2. What a version asks never changes.' })
  readonly version: number;

  @Field(() => String, { description: 'Such as "Safer Neighbourhood Board pack".' })
  readonly title: string;

  @Field(() => String, { nullable: true, description: 'What it is for, in a sentence; null where nobody said.' })
  readonly description: string | null;

  @Field(() => String, { description: 'The query, as GraphQL.' })
  readonly document: string;

  @Field(() => String, { description: 'Where on the hub it answers, such as "/views/ward-card".' })
  readonly path: string;

  @Field(() => [ViewParameter], {
    description: 'What it has to be told, in the order of the query; empty for nothing.',
  })
  readonly parameters: readonly ViewParameter[];

  @Field(() => String, {
    nullable: true,
    description: 'The agency whose it is and who alone sees it, such as "mopac"; null for one that everybody sees.',
  })
  readonly owner: string | null;

  @Field(() => Boolean, { description: 'Whether it comes with the hub rather than from a partner.' })
  readonly isBuiltIn: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day on which the version was published, such as "2026-11-27"; null for one that comes with the hub.',
  })
  readonly publishedOn: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when it is no longer to be used, such as "2026-12-01"; null while it is.',
  })
  readonly deprecatedOn: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is no longer to be used, and what is, such as "Use ward-card instead."; null while it is.',
  })
  readonly deprecationReason: string | null;

  @Field(() => [String], {
    description:
      'Why the graph as it stands cannot answer it, such as a field that was removed, a line each; empty where it can.',
  })
  readonly faults: readonly string[];

  constructor(facts: ViewFacts) {
    this.name = facts.name;
    this.version = facts.version;
    this.title = facts.title;
    this.description = facts.description;
    this.document = facts.document;
    this.path = `/views/${facts.name}`;
    this.parameters = parametersIn(parse(facts.document)).map((parameter) => new ViewParameter(parameter));
    this.owner = facts.owner;
    this.isBuiltIn = facts.isBuiltIn;
    this.publishedOn = facts.publishedOn;
    this.deprecatedOn = facts.deprecation?.on ?? null;
    this.deprecationReason = facts.deprecation?.reason ?? null;
    this.faults = facts.faults;
  }
}

function payload(name: string, description: string) {
  @ObjectType(name, { description })
  class Payload {
    @Field(() => View, { nullable: true, description: 'The view as it is now; null where nothing was done.' })
    readonly view: View | null;

    @Field(() => [UserError], { description: 'Why nothing was done; empty where it was.' })
    readonly userErrors: readonly UserError[];

    constructor(view: View | null, userErrors: readonly UserError[]) {
      this.view = view;
      this.userErrors = userErrors;
    }
  }
  return Payload;
}

export const PublishViewPayload = payload('PublishViewPayload', 'What became of a view that was to be published.');
export const DeprecateViewPayload = payload('DeprecateViewPayload', 'What became of a view that was to be deprecated.');
