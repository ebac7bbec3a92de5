import { describe, expect, it } from '@jest/globals';
import { Period } from '../../../../schema/periods.ts';
import {
  performanceComparisons2008,
  performanceFigures2008,
} from '../../../../subgraphs/performance/documents/saferNeighbourhoodsUpdate2008.ts';
import { itIsFaithful } from '../../documents/faithfulFigures.ts';
import { personalDetailsIn } from '../../documents/personalDetails.ts';

const confidence = (category: string, period: string) =>
  performanceFigures2008.find(
    (figure) => figure.measure === 'confidence' && figure.category === category && figure.period === period,
  );

describe('The performance figures of 2008', () => {
  itIsFaithful(performanceFigures2008);

  it('gives confidence as 56 % of 22,000, and as about the same the year before', () => {
    expect(confidence('CONFIDENCE_IN_LOCAL_POLICE', '2007/08')).toMatchObject({ value: 56, sampleSize: 22_000 });
    expect(confidence('CONFIDENCE_IN_LOCAL_POLICE', '2006/07')).toMatchObject({
      value: 56,
      qualifier: 'APPROXIMATELY',
      assumedSampleSize: true,
    });
  });

  it('states a sample size for every share of the survey and assumes it where the report is silent', () => {
    for (const figure of performanceFigures2008.filter(({ measure }) => measure === 'confidence')) {
      expect(figure.sampleSize).toBe(22_000);
      const silent = figure.period === '2006/07' || figure.category === 'SATISFACTION_WITH_LOCAL_POLICE';
      expect(figure.assumedSampleSize ?? false).toBe(silent);
    }
  });

  it('derives no level from a change that may be per cent or points', () => {
    const undecided = performanceComparisons2008.filter(({ changeUnit }) => changeUnit === 'UNSTATED');
    expect(undecided).toHaveLength(3);
    for (const { category, from } of undecided) expect(confidence(category, from)).toBeUndefined();
  });

  it('quotes the amount of every change, between two periods in order', () => {
    for (const { quote, change, from, to } of performanceComparisons2008) {
      expect(quote).toContain(`${Math.abs(change)}%`);
      expect(Period.parse(from).firstMonth).toBeLessThan(Period.parse(to).firstMonth);
    }
    expect(personalDetailsIn(performanceComparisons2008)).toEqual([]);
  });

  it('puts recorded crime under 900,000 and not at it', () => {
    expect(performanceFigures2008.find(({ measure }) => measure === 'total-notifiable-offences')).toMatchObject({
      value: 900_000,
      qualifier: 'LESS_THAN',
    });
  });
});
