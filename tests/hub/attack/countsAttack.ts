import { integerRanges } from '../../../kit/disclosure/integerRanges.ts';
import { ContradictionError, loadSolver } from '../../../kit/disclosure/integerSolver.ts';
import type { LinearForm, LinearRow } from '../../../kit/disclosure/linearSystem.ts';

/** A number that was asked for: the sum of some counts, by names of the attacker's own; null where it was withheld. */
export interface ToldSum {
  readonly label: string;
  readonly of: readonly string[];
  readonly value: number | null;
  /** The most that it can be by what is told exactly elsewhere; nothing limits it where left out. */
  readonly most?: number;
}

/** All that was told, and what an attacker knows of how the counts hang together. */
export interface Booty {
  readonly told: readonly ToldSum[];
  /** The same as an earlier release told it. */
  readonly before?: readonly ToldSum[];
  /** Sums of the same people, counted in two ways. */
  readonly same?: readonly (readonly [readonly string[], readonly string[]])[];
  /** Sums of which the first is never more than the second. */
  readonly atMost?: readonly (readonly [readonly string[], readonly string[]])[];
}

/** A withheld number, or a change of one, and how narrowly it is known. */
export interface Found {
  readonly label: string;
  readonly lower: number;
  readonly upper: number;
}

const narrowest = 5;

/** Solves for every withheld number and every change between the releases, believing nothing, and that records are only added. */
export async function attackCounts(booty: Booty): Promise<readonly Found[]> {
  const highs = await loadSolver();
  const found = [false, ...(booty.before === undefined ? [] : [true])].flatMap((onlyAdded) => {
    const known = new KnownCounts();
    const targets = known.learn(booty, onlyAdded);
    try {
      const ranges = integerRanges(
        highs,
        known.system,
        targets.map(({ form }) => form),
        narrowest,
      );
      return targets.flatMap(({ label, most, isChange }, at): Found[] => {
        const { lower, upper } = ranges[at] ?? { lower: 0, upper: 0 };
        if (upper - lower >= Math.min(narrowest, most)) return [];
        // A change that is none, or of five and more for certain, tells of nobody.
        const isOfFew = lower < narrowest && upper > -narrowest && (lower !== 0 || upper !== 0);
        return isChange && !isOfFew ? [] : [{ label, lower, upper }];
      });
    } catch (error) {
      // Records were taken away too: who believes otherwise learns nothing by it.
      if (error instanceof ContradictionError && onlyAdded) return [];
      throw error;
    }
  });
  return [...new Map(found.map((one) => [one.label, one])).values()];
}

interface Target {
  readonly label: string;
  readonly form: LinearForm;
  readonly most: number;
  readonly isChange: boolean;
}

class KnownCounts {
  readonly #places = new Map<string, number>();
  readonly #rows: LinearRow[] = [];

  get system() {
    const names = [...this.#places.keys()];
    return { lower: names.map(() => 0), upper: names.map(() => Infinity), rows: this.#rows };
  }

  learn({ told, before = [], same = [], atMost = [] }: Booty, onlyAdded: boolean): readonly Target[] {
    const versions = { now: told, ...(before.length > 0 && { before }) };
    const targets = Object.entries(versions).flatMap(([version, sums]) => {
      const names = (of: readonly string[]) => of.map((name) => `${version} ${name}`);
      for (const [one, other] of same) this.#limit(names(one), names(other), 0);
      for (const [few, many] of atMost) this.#limit(names(many), names(few), Infinity);
      return sums.flatMap(({ label, of, value, most = Infinity }): Target[] => {
        const form = this.#form(names(of), []);
        if (value === null) return [{ label: `${version} ${label}`, form, most, isChange: false }];
        this.#rows.push({ ...form, lower: value, upper: value });
        return [];
      });
    });
    const earlier = new Map(before.map((sum) => [sum.label, sum]));
    const changes = told.flatMap(({ label, of, value, most = Infinity }): Target[] => {
      const old = earlier.get(label);
      if (old === undefined || (value !== null && old.value !== null)) return [];
      const form = this.#form(
        of.map((name) => `now ${name}`),
        old.of.map((name) => `before ${name}`),
      );
      return [{ label: `change ${label}`, form, most: Math.abs(most - (old.most ?? 0)), isChange: true }];
    });
    if (onlyAdded) {
      for (const name of [...this.#places.keys()].filter((name) => name.startsWith('before '))) {
        this.#limit([name.replace(/^before /, 'now ')], [name], Infinity);
      }
    }
    return [...targets, ...changes];
  }

  /** What the one sum is more than the other: nothing, up to so much. */
  #limit(one: readonly string[], other: readonly string[], most: number): void {
    this.#rows.push({ ...this.#form(one, other), lower: 0, upper: most });
  }

  #form(plus: readonly string[], minus: readonly string[]): LinearForm {
    const place = (name: string) => {
      const at = this.#places.get(name) ?? this.#places.size;
      this.#places.set(name, at);
      return at;
    };
    return {
      constant: 0,
      unknowns: [...plus, ...minus].map(place),
      factors: [...plus.map(() => 1), ...minus.map(() => -1)],
    };
  }
}
