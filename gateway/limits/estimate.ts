import {
  getNamedType,
  isCompositeType,
  Kind,
  typeFromAST,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { definitionOf, sizeOfUnknownList, type CostModel, type FieldCost } from './costModel.ts';

/** What a field of a query costs, with all below it. */
export interface CostNode {
  readonly key: string;
  /** Of the field that is asked under it; of the dearest where types ask different ones. */
  name: string;
  /** Once for each thing above it. */
  weight: number;
  each: number;
  /** How many it is expected to give. */
  times: number;
  /** Expected, for one thing above it. */
  total: number;
  readonly below: Map<string, CostNode>;
}

export interface Estimate {
  readonly cost: number;
  readonly root: CostNode;
}

interface Asked {
  readonly model: CostModel;
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a valid operation will cost at most, so far as its arguments and the schema say. */
export function estimate(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  { model, schema }: { readonly model: CostModel; readonly schema: GraphQLSchema },
): Estimate {
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const defaults = Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  );
  const root: CostNode = { key: '', name: '', weight: 0, each: 1, times: 1, total: 0, below: new Map() };
  const type = schema.getRootType(operation.operation);
  const asked = { model, schema, fragments, variables: { ...defaults, ...variables } };
  if (type) gather(operation.selectionSet, type, asked, root, new Map());
  return { cost: Math.ceil(add(root)), root };
}

/** @param sizes of lists of this selection that the field above it was asked for, such as `edges` of a page of 20 */
function gather(
  { selections }: SelectionSetNode,
  parent: GraphQLCompositeType,
  asked: Asked,
  into: CostNode,
  sizes: ReadonlyMap<string, number>,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const cost = asked.model.of(parent, selection.name.value);
      if (cost) gatherField(selection, parent, cost, asked, into, sizes);
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : asked.fragments.get(selection.name.value);
    if (!fragment) continue;
    const condition = fragment.typeCondition ? typeFromAST(asked.schema, fragment.typeCondition) : parent;
    if (isCompositeType(condition)) gather(fragment.selectionSet, condition, asked, into, sizes);
  }
}

function gatherField(
  field: FieldNode,
  parent: GraphQLCompositeType,
  cost: FieldCost,
  asked: Asked,
  into: CostNode,
  sizes: ReadonlyMap<string, number>,
): void {
  const name = field.name.value;
  const key = (field.alias ?? field.name).value;
  const size = sliceOf(field, cost, asked.variables);
  const times = cost.isList ? (sizes.get(name) ?? size ?? sizeOfUnknownList) : 1;
  const { weight, each } = cost;
  const node = into.below.get(key) ?? { key, name, weight, each, times, total: 0, below: new Map() };
  // One key may stand for a cheap field on one type and a dear one on another, in whatever order.
  if (weight > node.weight) node.name = name;
  node.weight = Math.max(node.weight, weight);
  node.each = Math.max(node.each, each);
  node.times = Math.max(node.times, times);
  into.below.set(key, node);
  const type = definitionOf(parent, name, asked.schema)?.type;
  const named = type && getNamedType(type);
  if (!field.selectionSet || !isCompositeType(named)) return;
  const below = new Map((cost.size?.sizedFields ?? []).map((name) => [name, size ?? sizeOfUnknownList]));
  gather(field.selectionSet, named, asked, node, below);
}

/** How many are named, or the largest of the arguments that say how many; otherwise what the schema assumes. */
function sliceOf(
  { arguments: given = [] }: FieldNode,
  { size }: FieldCost,
  variables: Asked['variables'],
): number | null {
  if (!size) return null;
  const named = given.find(({ name }) => name.value === size.namingArgument);
  const count = named === undefined ? null : countOf(named.value, variables);
  if (count !== null) return size.assumedSize === null ? count : Math.min(count, size.assumedSize);
  const slices = given.flatMap(({ name, value }) => {
    if (!size.slicingArguments.includes(name.value)) return [];
    const slice =
      value.kind === Kind.VARIABLE ? variables[value.name.value] : value.kind === Kind.INT ? Number(value.value) : null;
    return typeof slice === 'number' && slice > 0 ? [slice] : [];
  });
  return slices.length > 0 ? Math.max(...slices) : size.assumedSize;
}

/** How many items an argument names; null where it says nothing of it. */
function countOf(value: ValueNode, variables: Asked['variables']): number | null {
  if (value.kind === Kind.LIST) return value.values.length;
  const given =
    value.kind === Kind.VARIABLE ? variables[value.name.value] : value.kind === Kind.STRING ? [value] : null;
  if (Array.isArray(given)) return given.length;
  return typeof given === 'string' ? 1 : null;
}

function add(node: CostNode): number {
  let below = 0;
  for (const each of node.below.values()) below += add(each);
  node.total = node.weight + node.times * (node.each + below);
  return node.total;
}

/**
 * In words, which field makes a query expensive: the way down along which most of the cost lies, such as `most of it is
 * "boroughs.wards"`. What is asked several times under other names counts together.
 */
export function heaviestField(root: CostNode): string {
  const path: string[] = [];
  let isMost = true;
  for (let node: CostNode | undefined = root; node !== undefined;) {
    const all: CostNode[] = [...node.below.values()];
    const groups = [...Map.groupBy(all, ({ name }) => name)].map(([name, nodes]) => ({
      name,
      nodes,
      total: sumOf(nodes),
    }));
    const heaviest = maxOf(groups);
    if (heaviest === undefined || heaviest.total === 0) break;
    const isMostHere = heaviest.total * 2 >= sumOf(all);
    if (!isMostHere && path.length > 0) break;
    isMost &&= isMostHere;
    const [first, ...others]: CostNode[] = heaviest.nodes;
    path.push(others.length === 0 && first !== undefined ? first.key : heaviest.name);
    node = maxOf(heaviest.nodes);
  }
  return `${isMost ? 'most' : 'the largest part'} of it is "${path.join('.')}"`;
}

function sumOf(parts: readonly { readonly total: number }[]): number {
  return parts.reduce((sum, { total }) => sum + total, 0);
}

function maxOf<Part extends { readonly total: number }>(parts: readonly Part[]): Part | undefined {
  return parts.toSorted((one, other) => other.total - one.total)[0];
}
