import type { Measure } from '../../../kit/indicators/measure.ts';
import { tablePolicy } from '../../../schema/disclosure/policies.ts';
import type { Rounding } from '../../../schema/disclosure/policy.ts';

const words: Readonly<Record<Rounding, string>> = {
  NONE: 'Numbers from 1 to 4 are withheld, and others from which those could be worked out; a longer period is the sum of its parts, and withheld where one of them is. What a later release changes by a few people alone is told once more has changed: until then the numbers before it stay, under the later release.',
  TO_5: 'Numbers are rounded to 5, and those from 1 to 7 withheld; totals and longer periods are sums of rounded numbers.',
  MIDPOINT_6:
    'Numbers are rounded: 0 stays 0, 1 to 6 become 3, 7 to 12 become 9 and so on; totals and longer periods are sums of rounded numbers.',
};

/** How a dataset's counts of people are told by its policy: in words, and what it makes of a measure. */
export interface HowTold {
  readonly words: string;
  readonly measure: Pick<Measure, 'isRounded'>;
}

export function howTold(dataset: string): HowTold {
  const { rounding } = tablePolicy(dataset);
  return { words: words[rounding], measure: rounding === 'NONE' ? {} : { isRounded: true } };
}
