import { ChartSignal, ControlChart } from '../../schema/figures/controlChart.ts';
import type { Observation } from '../../schema/figures/observation.ts';
import { Direction, SignalRule } from '../../schema/figures/words.ts';
import { HubError } from '../hubError.ts';
import { isOfHundred } from '../indicators/isOfHundred.ts';
import type { Reading } from '../indicators/reading.ts';
import { xmrChart, type XmrSignal } from '../statistics/xmr.ts';
import { chartPoints, tooFewPoints } from './chartPoints.ts';

/** Limits drawn from fewer points are not firm (NHS England, Making Data Count). */
const fewest = 12;
const most = 120;

/**
 * The control chart of a measure's own periods.
 * @param last how many points at most
 * @throws HubError BAD_USER_INPUT for fewer than 12 or more than 120
 */
export async function controlChartOf(reading: Reading, last: number): Promise<ControlChart> {
  if (last < fewest || last > most) {
    throw new HubError('BAD_USER_INPUT', `"last" is from ${String(fewest)} to ${String(most)}; got ${String(last)}.`);
  }
  const found = await chartPoints(reading, last);
  const { points } = found;
  if (points.length < fewest) {
    const absence = tooFewPoints(found, fewest);
    return new ControlChart({ centre: null, lower: null, upper: null, points, signals: [], absence });
  }
  const values = points.map(({ figure }) => figure.value ?? 0);
  const { centre, lower, upper, signals } = xmrChart(values);
  return new ControlChart({
    centre,
    lower: Math.max(0, lower),
    upper: isOfHundred(reading.measure) ? Math.min(100, upper) : upper,
    points,
    signals: signals.map((signal) => signalOf(signal, points, centre)),
    absence: null,
  });
}

function signalOf({ rule, points: places }: XmrSignal, points: readonly Observation[], centre: number): ChartSignal {
  const of = places.flatMap((place) => points[place] ?? []);
  const [first, last] = [of[0], of.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('a signal has no points');
  const start = rule === 'TREND' ? (first.figure.value ?? 0) : centre;
  const direction = (last.figure.value ?? 0) > start ? Direction.UP : Direction.DOWN;
  return new ChartSignal(
    SignalRule[rule],
    direction,
    of.map(({ period }) => period),
    words[rule][direction](first.period.label, last.period.label),
  );
}

type Words = Readonly<Record<Direction, (first: string, last: string) => string>>;

const words: Readonly<Record<XmrSignal['rule'], Words>> = {
  BEYOND_LIMITS: {
    UP: (first) => `${first} is higher than ordinary variation explains.`,
    DOWN: (first) => `${first} is lower than ordinary variation explains.`,
  },
  SHIFT: {
    UP: (first, last) => `Every point from ${first} to ${last} is above the mean.`,
    DOWN: (first, last) => `Every point from ${first} to ${last} is below the mean.`,
  },
  TREND: {
    UP: (first, last) => `From ${first} to ${last} each point is higher than the one before.`,
    DOWN: (first, last) => `From ${first} to ${last} each point is lower than the one before.`,
  },
  TWO_OF_THREE: {
    UP: (first, last) => `${first} and ${last} are both far above the mean.`,
    DOWN: (first, last) => `${first} and ${last} are both far below the mean.`,
  },
};
