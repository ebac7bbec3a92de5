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
import type { RestrictedFields } from '../../kit/access/policy/restrictedFields.ts';
import type { Viewer } from '../../kit/viewer.ts';
import type { PreparedQuery } from './preparedQuery.ts';

/** Kinds of place that the spine alone knows: facts of the code, which no request changes. */
const facts = new Set(['BasicCommandUnit', 'PoliceForce']);

/**
 * Tells which answers may be kept. The state of a domain changes with its data; what the gateway's own subgraph keeps (keys,
 * records of reads, views) changes with every request or so, and an answer that speaks of it is made anew each time. So is one
 * with a field that not everybody may see, for whoever may see more than anybody: each reading of such a field is recorded.
 */
export class Keepable {
  readonly #known = new WeakMap<PreparedQuery, 'ALWAYS' | 'ANONYMOUSLY' | 'NEVER'>();
  #spines = new Set<string>();
  #readFrom = '';

  constructor(
    private readonly schema: () => GraphQLSchema,
    private readonly supergraphSdl: () => string,
    private readonly restricted: () => RestrictedFields,
  ) {}

  allows(query: PreparedQuery, viewer: Viewer): boolean {
    const known = this.#known.get(query) ?? this.#settle(query);
    return known === 'ALWAYS' || (known === 'ANONYMOUSLY' && viewer.role === 'ANONYMOUS');
  }

  #settle(query: PreparedQuery) {
    const spines = this.#typesOfSpine();
    const types = new TypeInfo(this.schema());
    const found = new Set<'RESTRICTED' | 'SPINE'>();
    visit(
      query.plain,
      visitWithTypeInfo(types, {
        Field: ({ name }) => {
          const parent = types.getParentType();
          if (parent && this.restricted().of(getNamedType(parent), name.value) !== null) found.add('RESTRICTED');
          const type = types.getType();
          const named = type ? getNamedType(type) : null;
          if (isCompositeType(named) && spines.has(named.name)) found.add('SPINE');
        },
      }),
    );
    const settled = found.has('SPINE') ? 'NEVER' : found.has('RESTRICTED') ? 'ANONYMOUSLY' : 'ALWAYS';
    this.#known.set(query, settled);
    return settled;
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
