import { Period, PeriodError } from '../../../schema/periods.ts';
import type { PeriodKind } from '../../../schema/periods.ts';

/** The period of one of some kinds that has ended; null for other words. */
export function endedPeriod(text: string, kinds: readonly PeriodKind[], today: string): Period | null {
  try {
    const period = Period.parse(text);
    return kinds.includes(period.kind) && period.lastDay < today ? period : null;
  } catch (error) {
    if (error instanceof PeriodError) return null;
    throw error;
  }
}

export const expectedQuarter = (today: string): string =>
  `a financial quarter that has ended by ${today}, such as 2025/26-Q4 for January to March 2026`;
