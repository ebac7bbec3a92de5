type Tree = Readonly<Record<string, unknown>>;

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects at a path of the answer, in the order in which the gateway counts them when it places errors. */
function objectsAt(value: unknown, path: readonly string[]): Tree[] {
  if (Array.isArray(value)) return value.flatMap((item) => objectsAt(item, path[0] === '@' ? path.slice(1) : path));
  if (!isTree(value)) return [];
  const [head, ...rest] = path;
  return head === undefined ? [value] : objectsAt(value[head], rest);
}

function stands(object: Tree, representation: Tree, comparesType: boolean): boolean {
  return Object.entries(representation).every(([key, value]) => {
    if (key === '__typename' && !comparesType) return true;
    // Keys are plain scalars in this graph; what is not needs no comparison to tell two objects apart.
    return typeof value === 'object' || object[key] === value;
  });
}

/**
 * The answer of one request as it grows. The gateway merges each fetch into what the first fetch returned, so that keeping
 * those objects is enough to see where a later representation came from.
 *
 * It is needed because @apollo/gateway 2.14 counts all objects of a list when it places an error, but only those of the
 * wanted type when it numbers representations: in a list of several types the error would land on a neighbour.
 */
export class EntityTrees {
  readonly #roots: unknown[] = [];

  addRoot(data: unknown): void {
    this.#roots.push(data);
  }

  /** For each representation, its place among all objects at the path; its own index where that cannot be told. */
  placesOf(representations: readonly unknown[], path: readonly string[]): readonly number[] {
    const objects = this.#roots.map((root) => objectsAt(root, path)).find((found) => found.length > 0) ?? [];
    const types = new Set(objects.map((object) => object['__typename']));
    const places: number[] = [];
    let from = 0;
    for (const representation of representations) {
      if (!isTree(representation)) return [...representations.keys()];
      // An @interfaceObject is asked for under the name of the interface, which no object here carries.
      const comparesType = types.has(representation['__typename']);
      while (from < objects.length && !stands(objects[from] ?? {}, representation, comparesType)) from += 1;
      if (from === objects.length) return [...representations.keys()];
      places.push(from);
      from += 1;
    }
    return places;
  }
}
