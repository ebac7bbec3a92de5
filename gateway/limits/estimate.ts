import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  typeFromAST,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { sizeOfUnknownList, type CostModel, type FieldCost } from './costModel.ts';

/** What a field of a query costs, with all below it. */
export interface CostNode {
  readonly key: string;
  /** Once for each thing above it. */
  readonly weight: number;
  readonly each: number;
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
  const root: CostNode = { key: '', weight: 0, each: 1, times: 1, total: 0, below: new Map() };
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
  const key = (field.alias ?? field.name).value;
  const size = sliceOf(field, cost, asked.variables);
  const times = cost.isList ? (sizes.get(field.name.value) ?? size ?? sizeOfUnknownList) : 1;
  const node = into.below.get(key) ?? { key, weight: cost.weight, each: cost.each, times, total: 0, below: new Map() };
  node.times = Math.max(node.times, times);
  into.below.set(key, node);
  const type = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field.name.value]?.type : undefined;
  const named = type && getNamedType(type);
  if (!field.selectionSet || !isCompositeType(named)) return;
  const below = new Map((cost.size?.sizedFields ?? []).map((name) => [name, size ?? sizeOfUnknownList]));
  gather(field.selectionSet, named, asked, node, below);
}

/** The largest of the arguments that say how many; otherwise what the schema assumes. */
function sliceOf(
  { arguments: given = [] }: FieldNode,
  { size }: FieldCost,
  variables: Asked['variables'],
): number | null {
  if (!size) return null;
  const slices = given.flatMap(({ name, value }) => {
    if (!size.slicingArguments.includes(name.value)) return [];
    const slice =
      value.kind === Kind.VARIABLE ? variables[value.name.value] : value.kind === Kind.INT ? Number(value.value) : null;
    return typeof slice === 'number' && slice > 0 ? [slice] : [];
  });
  return slices.length > 0 ? Math.max(...slices) : size.assumedSize;
}

function add(node: CostNode): number {
  let below = 0;
  for (const each of node.below.values()) below += add(each);
  node.total = node.weight + node.times * (node.each + below);
  return node.total;
}

/** The field that makes a query expensive, by its path: the way down along which most of the cost lies. */
export function heaviestField(root: CostNode): string {
  const path: string[] = [];
  let node = root;
  for (;;) {
    const [heaviest] = [...node.below.values()].sort((one, other) => other.total - one.total);
    if (!heaviest || heaviest.total * 2 < [...node.below.values()].reduce((sum, { total }) => sum + total, 0)) break;
    path.push(heaviest.key);
    node = heaviest;
    if (node.times > 1 && node.below.size === 0) break;
  }
  return path.join('.');
}
