import type { Figure } from '../../schema/figures/figure.ts';
import type { Period } from '../../schema/periods.ts';
import type { Release } from '../releases/release.ts';
import { figureOf } from './figureOf.ts';
import type { Measure } from './measure.ts';
import { ownPeriod } from './ownPeriod.ts';
import { partOf } from './parts.ts';
import type { PeriodValue } from './periodValue.ts';
import { givenOf, type Given, type ScopeHistory } from './scopeHistory.ts';

/** A figure that a release restated. */
export interface RestatedFigure {
  readonly period: Period;
  readonly from: Figure;
  readonly to: Figure;
  /** The release that restated it. */
  readonly by: Release;
}

/**
 * Every restatement of a measure's own periods, the latest release first and within it the latest period first.
 * @param periods codes of those that have figures
 */
export function restatementsOf(
  measure: Measure,
  asAt: string | null,
  scopes: readonly ScopeHistory[],
  periods: readonly number[],
): readonly RestatedFigure[] {
  return periods
    .flatMap((code) =>
      restatedOf(
        measure,
        code,
        scopes.map((scope) => givenOf(measure, code, asAt, scope)),
      ),
    )
    .sort((one, other) => other.by.position - one.by.position || other.period.code - one.period.code);
}

function restatedOf(measure: Measure, code: number, scopes: readonly (readonly Given[])[]): RestatedFigure[] {
  const events = scopes
    .flatMap((given, scope) => given.map((each) => ({ ...each, scope })))
    .sort((one, other) => one.release.position - other.release.position);
  const standing: (PeriodValue | undefined)[] = scopes.map(() => undefined);
  const restated: RestatedFigure[] = [];
  for (const { scope, release, cell, value, whole } of events) {
    const before = standing[scope];
    const isRestated = before !== undefined && !saysTheSame(before, { release, cell, value, whole });
    const after = [...standing];
    after[scope] = {
      release,
      cell,
      value,
      whole,
      restated: (before?.restated ?? false) || isRestated,
      restatedNow: isRestated,
    };
    if (isRestated) {
      const [from, to] = [figureFrom(measure, code, standing), figureFrom(measure, code, after)];
      restated.push({ period: ownPeriod(measure, code), from, to, by: release });
    }
    standing.splice(0, standing.length, ...after);
  }
  return restated;
}

function saysTheSame(one: PeriodValue, other: Given): boolean {
  const [stated, restated] = [one.cell, other.cell];
  return (
    one.value === other.value &&
    (one.whole ?? 0) === other.whole &&
    (stated?.absence ?? null) === (restated?.absence ?? null) &&
    (stated?.qualifier ?? null) === (restated?.qualifier ?? null)
  );
}

function figureFrom(measure: Measure, code: number, values: readonly (PeriodValue | undefined)[]): Figure {
  const part = partOf(code, values);
  if (part === undefined) throw new RangeError('a restated period has no release');
  return figureOf(measure, ownPeriod(measure, code), [part]);
}
