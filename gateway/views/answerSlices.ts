import type { GraphQLFormattedError } from 'graphql';
import { Fault, faultOfErrors } from './fault.ts';
import type { Slice } from './formats/report.ts';
import type { PartResult } from './queryParts.ts';
import { isTree, type Tree } from './shape/answerTree.ts';
import type { WhyMissing } from './shape/rows.ts';

/** An answer whose first part is there, so that it is known whether there is one at all. */
export interface StartedAnswer {
  /** Those of the parts that have been taken: more may come with each. */
  readonly errors: readonly GraphQLFormattedError[];
  readonly slices: AsyncIterable<Slice>;
}

type Parameters = readonly (readonly [name: string, value: string])[];

interface Told {
  readonly isPartialWelcome: boolean;
  /** As they were given. */
  readonly parameters: Parameters;
}

/**
 * Takes the first part of an answer and throws what is wrong with it, before anything is sent. What goes wrong in a later part
 * breaks the answer off: a client sees that it is not whole, where it would take a shorter one for all there is.
 */
export async function startAnswer(
  results: AsyncGenerator<PartResult, void>,
  { isPartialWelcome, parameters }: Told,
): Promise<StartedAnswer> {
  try {
    const first = await results.next();
    if (first.done === true) throw new Fault(500, 'INTERNAL', 'The answer has no parts.');
    const told = { isPartialWelcome, parameters };
    const slice = sliceOf(first.value, told);
    refuseNothing(slice.data, parameters, first.value.errors);
    const errors = [...(first.value.errors ?? [])];
    return { errors, slices: slicesFrom(slice, results, told, errors) };
  } catch (error) {
    // The next part is under way already, and nobody will take it.
    await results.return();
    throw error;
  }
}

async function* slicesFrom(
  first: Slice,
  results: AsyncGenerator<PartResult, void>,
  told: Told,
  errors: GraphQLFormattedError[],
): AsyncGenerator<Slice, void> {
  try {
    yield first;
    for await (const result of results) {
      const slice = sliceOf(result, told);
      errors.push(...(result.errors ?? []));
      yield slice;
    }
  } finally {
    await results.return();
  }
}

function sliceOf({ data, errors = [], placeOf }: PartResult, { isPartialWelcome, parameters }: Told): Slice {
  if (errors.length > 0 && !(isPartialWelcome && isTree(data))) throw faultOfErrors(errors, data);
  if (!isTree(data)) throw new Fault(500, 'INTERNAL', 'The answer is empty.');
  return { data, why: whyOf(data, errors, { parameters, placeOf }) };
}

/**
 * A place that does not exist is no empty table, and an answer of which errors left nothing is none.
 * @throws Fault where every field at the top is null
 */
export function refuseNothing(data: Tree, parameters: Parameters, errors: readonly GraphQLFormattedError[] = []): void {
  const roots = Object.entries(data);
  if (roots.length === 0 || roots.some(([, value]) => value !== null)) return;
  if (errors.length > 0) throw faultOfErrors(errors, null);
  throw new Fault(
    404,
    'NOT_FOUND',
    unknown(
      roots.map(([name]) => name),
      parameters,
    ),
  );
}

function unknown(roots: readonly string[], parameters: Parameters): string {
  const given = parameters.map(([name, value]) => `${name}=${value}`).join(', ');
  // A view asks for one place under many names, which are the query's and none of the reader's.
  const what = roots.length === 1 ? `"${roots.join('')}"` : 'the place or thing that they name';
  return `There is nothing by these parameters${given === '' ? '' : ` (${given})`}: ${what} is not known to the hub.`;
}

interface Around {
  readonly parameters?: Parameters;
  readonly placeOf?: PartResult['placeOf'] | undefined;
}

/** Says why something of an answer is missing: by its errors, or since a field at the top is null without one. */
export function whyOf(
  data: Tree,
  errors: readonly GraphQLFormattedError[],
  { parameters = [], placeOf = (path) => path }: Around = {},
): WhyMissing {
  const told = new Map(errors.map(({ path = [], message }) => [path.join('\u0000'), message]));
  return (path) => {
    const place = placeOf(path);
    for (let length = path.length; length > 0; length -= 1) {
      const message = told.get(place.slice(0, length).join('\u0000'));
      if (message !== undefined) return message;
    }
    const root = String(path[0] ?? '');
    return data[root] === null ? unknown([root], parameters) : null;
  };
}
