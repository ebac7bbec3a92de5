import type { TablePolicy } from '../../schema/disclosure/policy.ts';
import { integerRanges } from './integerRanges.ts';
import { ContradictionError, loadSolver } from './integerSolver.ts';
import type { LinearForm, LinearRow, LinearSystem, Range } from './linearSystem.ts';
import type { PublishedTables } from './publishedTables.ts';
import { difference, notNegative, shifted, unknownsOf } from './releasePair.ts';

/**
 * The cells that three or more releases give away together, in the order in which they were published, to a reader who takes it that
 * records are only ever added, or only taken away: a count that the first and the last tell alike was the same between them. A
 * withheld count could be worked out to a range narrower than the policy's and than its own release leaves it, or a change to so
 * narrow a one of one to four people. By cell key.
 */
export async function chainTold(
  releases: readonly PublishedTables[],
  policy: Pick<TablePolicy, 'threshold' | 'narrowest'>,
): Promise<Set<string>> {
  const told = new Set<string>();
  for (const belief of ['ONLY_ADDED', 'ONLY_TAKEN'] as const) {
    const highs = await loadSolver();
    const { system, forms } = chainOf(releases, belief);
    const rangesOf = (of: LinearSystem, asked: readonly LinearForm[]) => integerRanges(highs, of, asked);
    try {
      const changes = changesOf(forms);
      const ranges = rangesOf(
        system,
        changes.map(({ form }) => form),
      );
      changes.forEach(({ key }, at) => {
        if (isOfFew(ranges[at], policy)) told.add(key);
      });
      releases.forEach((release, at) => {
        const withheld = [...release.cells].flatMap(([key, count]) => {
          const form = count === null ? forms[at]?.get(key) : undefined;
          return form === undefined ? [] : [{ key, form }];
        });
        const own = unknownsOf(release);
        const together = rangesOf(
          system,
          withheld.map(({ form }) => form),
        );
        const alone = rangesOf(
          own.system,
          withheld.map(({ key }) => own.forms.get(key) ?? nothing),
        );
        withheld.forEach(({ key }, place) => {
          const width = widthOf(together[place]);
          if (width < policy.narrowest && width < widthOf(alone[place])) told.add(key);
        });
      });
    } catch (error) {
      // Records came and went: whoever believes otherwise learns nothing by it.
      if (!(error instanceof ContradictionError)) throw error;
    }
  }
  return told;
}

const nothing: LinearForm = { constant: 0, unknowns: [], factors: [] };

const widthOf = ({ lower, upper }: Range = { lower: 0, upper: 0 }): number => upper - lower;

function isOfFew(range: Range | undefined, policy: Pick<TablePolicy, 'threshold' | 'narrowest'>): boolean {
  const { lower, upper } = range ?? { lower: 0, upper: 0 };
  const mayBeFew = lower < policy.threshold && upper > -policy.threshold && (lower !== 0 || upper !== 0);
  return mayBeFew && upper - lower < policy.narrowest;
}

type Forms = ReadonlyMap<string, LinearForm>;

/** All releases as one system of unknown counts, each bound to the one before it. */
function chainOf(releases: readonly PublishedTables[], belief: 'ONLY_ADDED' | 'ONLY_TAKEN') {
  const [lower, upper]: [number[], number[]] = [[], []];
  const rows: LinearRow[] = [];
  const forms: Forms[] = [];
  for (const release of releases) {
    const own = unknownsOf(release);
    const by = lower.length;
    lower.push(...own.system.lower);
    upper.push(...own.system.upper);
    rows.push(...own.system.rows.map((row) => ({ ...row, unknowns: row.unknowns.map((unknown) => unknown + by) })));
    forms.push(new Map([...own.forms].map(([key, form]) => [key, shifted(form, by)])));
  }
  forms.slice(1).forEach((later, at) => {
    rows.push(...changesBetween(forms[at], later).map(({ form }) => notNegative(form, belief)));
  });
  return { system: { lower, upper, rows }, forms };
}

function changesOf(forms: readonly Forms[]): readonly { readonly key: string; readonly form: LinearForm }[] {
  return forms.flatMap((later, at) => forms.slice(0, at).flatMap((earlier) => changesBetween(earlier, later)));
}

function changesBetween(earlier: Forms | undefined, later: Forms) {
  return [...later].flatMap(([key, form]) => {
    const before = earlier?.get(key);
    return before === undefined ? [] : [{ key, form: difference(form, before) }];
  });
}
