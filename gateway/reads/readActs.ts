import type { GraphQLError } from 'graphql';
import { outcomeOfFaults, type ActOutcome } from '../../kit/reads/recordedAct.ts';
import { errorPath } from '../errorPath.ts';
import { areasAsked, areasTold } from './areasAsked.ts';
import { readAnswer } from './readAnswer.ts';
import type { AskedAct, ReadShape } from './readShape.ts';

/** Acts of one operation that came to the same, for one entry. */
export interface EndedActs {
  readonly outcome: ActOutcome;
  readonly fields: readonly string[];
  readonly areas: readonly string[];
}

export interface ActAnswer {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly GraphQLError[] | undefined;
}

/** What became of an operation's acts, by what they answered; what was asked beside is taken out of that. */
export function readActs(
  { data, errors = [] }: ActAnswer,
  { acts, tree, beside, errorsKey }: ReadShape,
  variables: Readonly<Record<string, unknown>>,
): readonly EndedActs[] {
  const ended = new Map<ActOutcome, { readonly fields: Set<string>; readonly areas: Set<string> }>();
  const read = new Set<string>();
  for (const act of acts) {
    const { key, coordinate, given } = act;
    // Asked twice under one key, or left out by a condition.
    if (read.has(key) || (data && data[key] === undefined)) continue;
    read.add(key);
    const value = data?.[key];
    const outcome = outcomeOf(value, codesOf(act, errors), errorsKey);
    const { fields, areas } = ended.get(outcome) ?? { fields: new Set<string>(), areas: new Set<string>() };
    ended.set(outcome, { fields: fields.add(coordinate), areas });
    const named = areasAsked(given, variables);
    const below = tree.below.get(key);
    const came = below ? readAnswer(value, below, { variables, place: named, beside }).areas : [];
    for (const area of [...named, ...came]) areas.add(area);
  }
  return [...ended].map(([outcome, { fields, areas }]) => ({ outcome, fields: [...fields], areas: areasTold(areas) }));
}

function outcomeOf(value: unknown, codes: readonly unknown[], errorsKey: string | null): ActOutcome {
  if (value === null || value === undefined) return outcomeOfFaults(codes);
  if (typeof value !== 'object' || errorsKey === null) return 'DONE';
  const why: unknown = Reflect.get(value, errorsKey);
  Reflect.deleteProperty(value, errorsKey);
  return Array.isArray(why) && why.length > 0 ? 'REFUSED' : 'DONE';
}

function codesOf({ key }: AskedAct, errors: readonly GraphQLError[]): readonly unknown[] {
  return errors
    .filter((error) => (error.path ?? errorPath(error) ?? [key])[0] === key)
    .map(({ extensions }) => extensions['code']);
}
