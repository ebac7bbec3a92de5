import { monthlyFile } from './monthlyFile.ts';

/**
 * Takes things one by one, and begins with the next while one is under way where that one is the next month of the same: a file is
 * read while the one before it is published. Such months may come in any order. Of other files an earlier one may be what a later
 * one rests on, such as the boards before their panels.
 * @returns what came of them, in their order
 */
export async function* oneAhead<Item, Result>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  take: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void> {
  let ahead: Promise<Result> | undefined;
  try {
    for (const [at, item] of items.entries()) {
      const current = ahead ?? take(item);
      const next = items[at + 1];
      ahead = next !== undefined && areAlike(nameOf(item), nameOf(next)) ? take(next) : undefined;
      // Its fault is told in its turn.
      ahead?.catch(() => undefined);
      yield await current;
    }
  } finally {
    // Whoever stops here may take away what the next one is read from.
    await ahead?.catch(() => undefined);
  }
}

function areAlike(one: string, other: string): boolean {
  const [first, second] = [monthlyFile(one), monthlyFile(other)];
  return first !== null && second !== null && first.force === second.force && first.kind === second.kind;
}
