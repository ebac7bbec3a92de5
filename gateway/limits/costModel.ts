import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { z } from 'zod';
import { directivesOf } from '../../kit/access/policy/supergraphDirectives.ts';
import { introspectionCost, introspectionSizes, namingArguments, scalarCosts } from '../../schema/access/costs.ts';

/** How many items a field gives, as `@listSize` says. */
export interface ListSize {
  readonly assumedSize: number | null;
  readonly slicingArguments: readonly string[];
  /** The argument that can name the items, and how many they are with it. */
  readonly namingArgument: string | null;
  /** The lists below the field that hold the items, such as "edges". */
  readonly sizedFields: readonly string[];
}

/** What a field costs. */
export interface FieldCost {
  /** Beside what it gives, as `@cost` says. */
  readonly weight: number;
  /** Of each thing that it gives: 1 for an object, 0 for a bare value, something between for a scalar that holds much. */
  readonly each: number;
  readonly isList: boolean;
  readonly size: ListSize | null;
}

/** How many items a list without `@listSize` is counted for. */
export const sizeOfUnknownList = 10;

const listSize = z.object({
  assumedSize: z.number().optional(),
  slicingArguments: z.array(z.string()).default([]),
  sizedFields: z.array(z.string()).default([]),
});
const weight = z.object({ weight: z.coerce.number() });

function argumentsOf({ arguments: given = [] }: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    given.map(({ name, value }) => [
      name.value,
      value.kind === Kind.INT ? Number(value.value) : valueFromASTUntyped(value),
    ]),
  );
}

function isList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? isList(type.ofType) : isListType(type);
}

/** What a type says of a field, the schema's own at the root of queries among them. */
export function definitionOf(
  parent: GraphQLNamedType,
  name: string,
  schema: GraphQLSchema,
): GraphQLField<unknown, unknown> | undefined {
  if (parent.name === schema.getQueryType()?.name) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** No subgraph has a part in it, so that no directive says what it costs. */
function costOfIntrospection(coordinate: string, type: GraphQLOutputType): FieldCost {
  const assumedSize = introspectionSizes[coordinate] ?? 1;
  return {
    weight: 0,
    each: isCompositeType(getNamedType(type)) ? introspectionCost : 0,
    isList: isList(type),
    size: { assumedSize, slicingArguments: [], namingArgument: null, sizedFields: [] },
  };
}

/** The costs of a graph's fields, by IBM's cost specification as Federation takes it, read from its supergraph. */
export class CostModel {
  readonly #directives: ReturnType<typeof directivesOf>;
  readonly #known = new Map<string, FieldCost | null>();

  constructor(
    supergraphSdl: string,
    private readonly schema: GraphQLSchema,
  ) {
    this.#directives = directivesOf(parse(supergraphSdl, { noLocation: true }));
  }

  /** Null for a field that the type does not have, such as `__typename`. */
  of(parent: GraphQLNamedType, name: string): FieldCost | null {
    const coordinate = `${parent.name}.${name}`;
    const known = this.#known.get(coordinate);
    if (known !== undefined) return known;
    const cost = this.#read(parent, name, this.#directives.get(coordinate) ?? []);
    this.#known.set(coordinate, cost);
    return cost;
  }

  #read(parent: GraphQLNamedType, name: string, directives: readonly ConstDirectiveNode[]): FieldCost | null {
    const field = definitionOf(parent, name, this.schema);
    if (!field) return null;
    const type = getNamedType(field.type);
    if (type.name.startsWith('__')) return costOfIntrospection(`${parent.name}.${name}`, field.type);
    const given = (directive: string) => directives.find((each) => each.name.value === directive);
    const [cost, size] = [given('cost'), given('listSize')];
    const sized = size ? listSize.parse(argumentsOf(size)) : null;
    return {
      weight: cost ? weight.parse(argumentsOf(cost)).weight : 0,
      each: isCompositeType(type) ? 1 : (scalarCosts[type.name] ?? 0),
      isList: isList(field.type),
      size: sized && {
        ...sized,
        assumedSize: sized.assumedSize ?? null,
        namingArgument: namingArguments[`${parent.name}.${name}`] ?? null,
      },
    };
  }
}
