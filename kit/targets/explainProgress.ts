import type { Figure } from '../../schema/figures/figure.ts';
import { isMarredBy } from '../indicators/isMarred.ts';
import type { TargetProgressFacts } from './targetReading.ts';
import { TargetStatus } from './targetStatus.ts';

type Judged = TargetStatus.ON_TRACK | TargetStatus.OFF_TRACK | TargetStatus.MET | TargetStatus.MISSED;

const words: Readonly<Record<Judged, readonly [said: string, byChance: string]>> = {
  [TargetStatus.ON_TRACK]: ['better than the path', ' by more than chance would explain'],
  [TargetStatus.OFF_TRACK]: ['worse than the path', ' by more than chance would explain'],
  [TargetStatus.MET]: ['the goal is reached', ''],
  [TargetStatus.MISSED]: ['the goal is not reached', ''],
};

/** What was found, and whether it allows for chance: a number that a document states is taken as it is. */
export function explainProgress({ period, figure, asked, status }: Omit<TargetProgressFacts, 'explanation'>): string {
  const pair = `${period.label}: ${figure.text} where ${asked.text} is asked; `;
  if (status === TargetStatus.NOT_COMPARABLE) return `${pair}the two cannot be compared${whyNot(figure, asked)}.`;
  if (status === TargetStatus.NOT_DISTINGUISHABLE) {
    return `${pair}chance alone could explain the difference, so neither can be claimed.`;
  }
  const [said, byChance] = words[status];
  return figure.interval(0.95) === null
    ? `${pair}${said}, by the number as it is stated: it has no interval, so chance is not allowed for.`
    : `${pair}${said}${byChance} (95% sure).`;
}

function whyNot(figure: Figure, asked: Figure): string {
  const absence = figure.absence ?? asked.absence;
  if (absence !== null) return `: ${absence.explanation.replace(/\.$/, '')}`;
  const flag = figure.flags.find(isMarredBy);
  return flag === undefined ? ', since the source gives no interval' : `, since the figure is flagged ${flag}`;
}

/** Why nothing is said across a change in the way of counting. */
export function brokenBy(explanation: string): string {
  return `The two cannot be compared, since the way of counting changed since the baseline. ${explanation}.`;
}
