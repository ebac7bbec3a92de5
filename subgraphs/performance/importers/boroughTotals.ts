import type { Refusal } from '../../../kit/importing/report.ts';
import { boroughs, cityOfLondon } from '../../../schema/places/boroughs.ts';

/**
 * A kind of crime of which every borough in the file has at least so many is missing in none by nature: one a month over
 * two years. In the published files a borough lacks a kind only where others have one or two of it.
 */
const certainlySome = 24;
/** A kind that few boroughs have is a name on its way in or out. */
const mostBoroughs = 24;

const policed = boroughs.filter(({ code }) => code !== cityOfLondon);

/** What a recorded crime file has given of each kind of crime in each borough, from which missing rows can be told. */
export class BoroughTotals {
  readonly #kinds = new Map<string, Map<string, number>>();

  add(kind: string, borough: string, crimes: number): void {
    const totals = this.#kinds.get(kind) ?? new Map<string, number>();
    if (totals.size === 0) this.#kinds.set(kind, totals);
    totals.set(borough, (totals.get(borough) ?? 0) + crimes);
  }

  /** Boroughs of which the file says nothing at all. */
  missingBoroughs(): readonly Refusal[] {
    const seen = new Set([...this.#kinds.values()].flatMap((totals) => [...totals.keys()]));
    const absent = namesWithout(seen);
    return absent === '' ? [] : [cutShort(`No row for ${absent}`)];
  }

  /** Groups of kinds that every published file has, and that are missing altogether or in a borough. */
  missingGroups(groups: readonly string[]): readonly Refusal[] {
    return groups.flatMap((group) => {
      const kinds = [...this.#kinds].filter(([kind]) => kind.startsWith(`${group}/`));
      const seen = new Set(kinds.flatMap(([, totals]) => [...totals.keys()]));
      const absent = namesWithout(seen);
      if (absent === '') return [];
      return [
        cutShort(`No row of "${group}" ${seen.size === 0 ? 'at all' : `for ${absent}`}, as every published file has`),
      ];
    });
  }

  /** Boroughs without a row of a kind that is common everywhere else: the row was lost, and its crimes are not nought. */
  missingRows(): readonly Refusal[] {
    return [...this.#kinds].flatMap(([kind, totals]) => {
      const least = Math.min(...totals.values());
      const absent = namesWithout(new Set(totals.keys()));
      if (absent === '' || totals.size < mostBoroughs || least < certainlySome) return [];
      return [cutShort(`No row of "${kind}" for ${absent}, while every other borough has ${least} or more`)];
    });
  }
}

function namesWithout(seen: ReadonlySet<string>): string {
  return policed
    .filter(({ code }) => !seen.has(code))
    .map(({ name }) => name)
    .join(', ');
}

function cutShort(what: string): Refusal {
  const message = `${what}: the file looks cut short. Fetch it again from the publisher.`;
  return { line: null, column: null, message };
}
