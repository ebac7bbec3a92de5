import {
  getNamedType,
  isCompositeType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ConstDirectiveNode,
  type GraphQLSchema,
} from 'graphql';
import type { FieldRequirements } from '../../kit/access/policy/fieldRequirements.ts';
import type { PreparedQuery } from './preparedQuery.ts';

/** Kinds of place that the spine alone knows: facts of the code, which no request changes. */
const facts = new Set(['BasicCommandUnit', 'PoliceForce']);

/**
 * Tells which answers may be kept. The state of a domain changes with its data; what the gateway's own subgraph keeps (keys,
 * records of reads, views) changes with every request or so, and an answer that speaks of it is made anew each time. So is one
 * with a field that not everybody may see: each reading of such a field is to be known.
 */
export class Keepable {
  readonly #known = new WeakMap<PreparedQuery, boolean>();
  #spines = new Set<string>();
  #readFrom = '';

  constructor(
    private readonly schema: () => GraphQLSchema,
    private readonly supergraphSdl: () => string,
    private readonly requirements: () => FieldRequirements,
  ) {}

  allows(query: PreparedQuery): boolean {
    const known = this.#known.get(query);
    if (known !== undefined) return known;
    const spines = this.#typesOfSpine();
    const types = new TypeInfo(this.schema());
    let isAllowed = true;
    visit(
      query.plain,
      visitWithTypeInfo(types, {
        Field: ({ name }) => {
          const parent = types.getParentType();
          if (parent && this.requirements().of(getNamedType(parent), name.value).length > 0) isAllowed = false;
          const type = types.getType();
          const named = type ? getNamedType(type) : null;
          if (isCompositeType(named) && spines.has(named.name)) isAllowed = false;
        },
      }),
    );
    this.#known.set(query, isAllowed);
    return isAllowed;
  }

  #typesOfSpine(): ReadonlySet<string> {
    const sdl = this.supergraphSdl();
    if (sdl !== this.#readFrom) {
      this.#spines = typesOfSpineIn(sdl);
      this.#readFrom = sdl;
    }
    return this.#spines;
  }
}

function typesOfSpineIn(supergraphSdl: string): Set<string> {
  return new Set(
    parse(supergraphSdl, { noLocation: true }).definitions.flatMap((node) => {
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [];
      const graphs = (node.directives ?? []).flatMap(graphOf);
      const isOnlySpine = graphs.length > 0 && graphs.every((graph) => graph === 'SPINE');
      return isOnlySpine && !facts.has(node.name.value) && node.name.value !== 'Query' ? [node.name.value] : [];
    }),
  );
}

function graphOf({ name, arguments: given = [] }: ConstDirectiveNode): readonly string[] {
  if (name.value !== 'join__type') return [];
  return given.flatMap(({ name: of, value }) =>
    of.value === 'graph' && value.kind === Kind.ENUM ? [value.value] : [],
  );
}
