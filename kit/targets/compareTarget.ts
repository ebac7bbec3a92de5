import { AreaComparison } from '../../schema/figures/areaComparison.ts';
import { Comparator, Verdict } from '../../schema/figures/words.ts';
import type { Period } from '../../schema/periods.ts';
import { targetById, targetDeclarations } from '../../schema/targets/targets.ts';
import { HubError } from '../hubError.ts';
import type { Reading } from '../indicators/reading.ts';
import { TargetReading } from './targetReading.ts';
import { TargetStatus } from './targetStatus.ts';

/**
 * Sets a measure beside what a target asks of a period.
 * @throws HubError BAD_USER_INPUT for a target that there is not, or that is of another measure or area
 */
export async function compareTarget(reading: Reading, target: string | null, period: Period): Promise<AreaComparison> {
  const declaration = target === null ? undefined : targetById(target);
  if (declaration === undefined) throw unknown(target);
  const { measure, area } = reading;
  if (declaration.indicator !== measure.id || declaration.area !== area) {
    throw new HubError(
      'BAD_USER_INPUT',
      `The target "${declaration.id}" is of ${declaration.indicator ?? 'a measure that no file gives'} in ${declaration.area}, not of ${measure.id} in ${area}: it asks nothing of that.`,
    );
  }
  const [progress] = await new TargetReading(declaration, reading).progress([period]);
  if (progress === undefined) throw new RangeError('a period asked for was not answered');
  const { figure: own, asked: other, status, explanation } = progress;
  const difference = own.value === null || other.value === null ? null : own.value - other.value;
  return new AreaComparison({
    comparator: Comparator.TARGET,
    title: declaration.title,
    method:
      declaration.baseline === null
        ? 'The goal as it is stated.'
        : `A straight line from ${declaration.baseline.period}, as it had been published by ${declaration.baseline.asAt}, to the goal in ${declaration.dueBy}; the figure is judged by its interval.`,
    methodDate: declaration.knownSince,
    areas: [],
    period,
    own,
    other,
    difference: difference === null ? null : Math.round(difference * 1e9) / 1e9,
    ratio: null,
    interval: null,
    verdict: verdictOf(status, declaration.direction),
    explanation,
  });
}

/** Where the figure lies, whether or not that is good. */
function verdictOf(status: TargetStatus, direction: 'UP' | 'DOWN'): Verdict {
  switch (status) {
    case TargetStatus.MET:
    case TargetStatus.ON_TRACK:
      return direction === 'DOWN' ? Verdict.LOWER : Verdict.HIGHER;
    case TargetStatus.MISSED:
    case TargetStatus.OFF_TRACK:
      return direction === 'DOWN' ? Verdict.HIGHER : Verdict.LOWER;
    case TargetStatus.NOT_DISTINGUISHABLE:
      return Verdict.NOT_DISTINGUISHABLE;
    case TargetStatus.NOT_COMPARABLE:
      return Verdict.NOT_COMPARABLE;
  }
}

function unknown(target: string | null): HubError {
  const known = targetDeclarations.map(({ id }) => id).join(', ');
  const got = target === null ? 'none' : JSON.stringify(target);
  return new HubError(
    'BAD_USER_INPUT',
    `The comparator TARGET needs "target": the id of a target; got ${got}. There are ${known}.`,
  );
}
