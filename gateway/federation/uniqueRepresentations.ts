/** The representations of a fetch without repetitions, and how to give each its answer back. */
export interface UniqueRepresentations {
  readonly unique: readonly unknown[];
  /** For each representation that was given, its place in `unique`. */
  readonly placeOf: readonly number[];
  /** For each in `unique`, the places where it was given. */
  readonly givenAt: readonly (readonly number[])[];
}

/**
 * The gateway sends one representation for every place in the answer: a query for the borough of each ward names each
 * borough some twenty times. Their keys always come in the same order, so that equal ones print alike.
 */
export function uniqueRepresentations(representations: readonly unknown[]): UniqueRepresentations {
  const places = new Map<string, number>();
  const unique: unknown[] = [];
  const givenAt: number[][] = [];
  const placeOf = representations.map((representation, index) => {
    const text = JSON.stringify(representation);
    const place = places.get(text) ?? unique.length;
    if (place === unique.length) {
      places.set(text, place);
      unique.push(representation);
    }
    (givenAt[place] ??= []).push(index);
    return place;
  });
  return { unique, placeOf, givenAt };
}

/** The answers in the order of the representations that were given; each a copy of its own, for the gateway merges into them. */
export function fanOut(entities: readonly unknown[], { placeOf, givenAt }: UniqueRepresentations): unknown[] {
  return placeOf.map((place, index) => {
    const entity = entities[place];
    return givenAt[place]?.[0] === index ? entity : structuredClone(entity);
  });
}
