import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { goalOf, pathPeriods, pathValue } from '../../../kit/targets/targetPath.ts';
import { Period } from '../../../schema/periods.ts';
import { targetById, targetDeclarations } from '../../../schema/targets/targets.ts';

const year = (label: string) => Period.parse(label);

describe('The path of a target', () => {
  const declaration = targetById('key-neighbourhood-crime-2016');
  if (declaration === undefined) throw new Error('the register lacks the target');

  it('of key neighbourhood crime is the straight line to a fifth less', () => {
    const goal = goalOf(declaration, 411_033);
    expect(goal).toBeCloseTo(328_826.4, 6);
    const path = pathPeriods(declaration).map((period) => [
      period.label,
      Math.round(
        pathValue({ value: 411_033, period: year('2011/12') }, { value: goal ?? 0, period: year('2015/16') }, period) ??
          0,
      ),
    ]);
    expect(path).toEqual([
      ['2011/12', 411_033],
      ['2012/13', 390_481],
      ['2013/14', 369_930],
      ['2014/15', 349_378],
      ['2015/16', 328_826],
    ]);
  });

  it('never leaves the stretch between baseline and goal, and moves one way', () => {
    const value = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, value, fc.integer({ min: 0, max: 72 }), (from, to, months) => {
        const start = { value: from, period: Period.parse('R12-2012-03') };
        const end = { value: to, period: Period.parse('R12-2016-03') };
        const at = (later: number) =>
          pathValue(start, end, Period.rollingYearTo(start.period.lastMonth + later)) ?? Number.NaN;
        const [low, high] = [Math.min(from, to) - 1e-6, Math.max(from, to) + 1e-6];
        expect(at(months)).toBeGreaterThanOrEqual(low);
        expect(at(months)).toBeLessThanOrEqual(high);
        expect((at(months + 1) - at(months)) * Math.sign(to - from)).toBeGreaterThanOrEqual(-1e-6);
      }),
    );
  });

  it('asks nothing of a period before the baseline or of another length', () => {
    const start = { value: 100, period: year('2011/12') };
    const end = { value: 80, period: year('2015/16') };
    for (const label of ['2010/11', '2012/13-Q4', '2012-05-01', '2012-05']) {
      expect([label, pathValue(start, end, year(label))]).toEqual([label, null]);
    }
    expect(pathValue(start, end, year('2018/19'))).toBe(80);
  });

  it('is known for every target of the register: its ids differ, its periods exist and are as long', () => {
    expect(new Set(targetDeclarations.map(({ id }) => id)).size).toBe(targetDeclarations.length);
    for (const { baseline, dueBy, knownSince, evidence } of targetDeclarations) {
      expect(Period.parse(knownSince).kind).toBe('DAY');
      expect(evidence).not.toEqual([]);
      if (baseline !== null) expect(Period.parse(baseline.period).months).toBe(Period.parse(dueBy).months);
    }
  });
});
