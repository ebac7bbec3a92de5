import { describe, expect, it } from '@jest/globals';
import { statedCell, statedFlags, statedPeriods } from '../../../kit/documents/statedCell.ts';
import { Period } from '../../../schema/periods.ts';
import type { StatedFigure } from '../../../schema/statedFigure.ts';

const stated = {
  document: 'safer-neighbourhoods-update-2008',
  paragraph: '¶48',
  measure: 'confidence',
  category: 'SAFE_BY_DAY',
  area: 'E12000007',
  unit: 'PERCENT',
} as const;
const thisYear: StatedFigure = { ...stated, period: '2007/08', value: 97, sampleSize: 22_000 };
const yearBefore: StatedFigure = { ...thisYear, period: '2006/07', value: 96, assumedSampleSize: true };

describe('a stated number as a cell', () => {
  it('keeps per cent as per cent, with sample size and paragraph', () => {
    expect(statedCell(thisYear)).toEqual({
      measure: 'confidence',
      category: 'SAFE_BY_DAY',
      area: 'E12000007',
      period: Period.parse('2007/08').code,
      value: 97,
      sampleSize: 22_000,
      paragraph: '¶48',
    });
  });

  it('keeps a lost number as lost', () => {
    expect(statedCell({ ...stated, period: '2008-06-05', value: null, absence: 'SOURCE_LOST' })).toMatchObject({
      value: null,
      absence: 'SOURCE_LOST',
    });
  });
});

describe('a document’s release', () => {
  it('covers each period once', () => {
    expect(statedPeriods([thisYear, yearBefore, { ...thisYear, category: 'SAFE_AFTER_DARK' }])).toEqual([
      Period.parse('2007/08').code,
      Period.parse('2006/07').code,
    ]);
  });

  it('flags a period whose every sample size is taken over, and no other', () => {
    const satisfaction: StatedFigure = { ...thisYear, category: 'SATISFACTION', assumedSampleSize: true };
    const count: StatedFigure = { ...stated, unit: 'COUNT', period: '2006/07', value: 3 };
    expect(statedFlags([thisYear, satisfaction, yearBefore, count])).toEqual({
      ASSUMED_SAMPLE_SIZE: [Period.parse('2006/07').code],
    });
    expect(statedFlags([thisYear, count])).toEqual({});
  });
});
