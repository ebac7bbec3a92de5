import type { StopObject } from './stopObject.ts';
import type { StopOutcome } from './stopOutcome.ts';
import type { StopPower } from './stopPower.ts';
import type { StopType } from './stopType.ts';

/** What stops are told apart by in public: the dimensions in which the publisher itself gives them one by one. */
export interface StopDimensions {
  readonly outcome: `${StopOutcome}`;
  readonly object: `${StopObject}`;
  readonly power: `${StopPower}`;
  readonly type: `${StopType}`;
}

/** The values that stops are asked to have; a dimension left out may have any. */
export type AskedStops = { readonly [Dimension in keyof StopDimensions]?: StopDimensions[Dimension] | undefined };

/** Any value of a dimension. */
const any = '*';
const order = ['outcome', 'object', 'power', 'type'] as const satisfies readonly (keyof StopDimensions)[];

/** The category of the stops that have those values: "ARREST|*|*|*"; of all stops where there are none. */
export function stopCategory(values: AskedStops): string {
  return order.map((dimension) => values[dimension] ?? any).join('|');
}

/** The category of all stops. */
export const allStops = stopCategory({});

/**
 * Categories that a stop counts in besides its own: all stops, and those with the same value in one dimension. With two or
 * three values given, a figure adds up the few categories that have them: storing each pair would double the store.
 */
export function widerCategories(category: string): readonly string[] {
  const values = category.split('|');
  const alone = order.map((_, kept) => values.map((value, place) => (place === kept ? value : any)).join('|'));
  return [allStops, ...alone];
}

/** The categories of the stops that have one of the values, value by value. */
export function singleCategories(values: AskedStops): readonly string[] {
  const { outcome, object, power, type } = values;
  const each: readonly AskedStops[] = [{ outcome }, { object }, { power }, { type }];
  return each.map(stopCategory).filter((category) => category !== allStops);
}

/** Whether a category gives a value in every dimension, and those that are asked for. */
export function isWithin(category: string, asked: AskedStops): boolean {
  const values = category.split('|');
  return order.every((dimension, place) => {
    const value = values[place];
    return value !== any && (asked[dimension] === undefined || asked[dimension] === value);
  });
}
