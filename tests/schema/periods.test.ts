import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Period, PeriodError, monthIndex, periodsFrom, type PeriodKind } from '../../schema/periods.ts';

const month = fc.integer({ min: 1910 * 12, max: 2190 * 12 });
const april = fc.integer({ min: 1910, max: 2190 }).map((year) => year * 12 + 3);
const day = fc.date({ min: new Date('1910-01-01'), max: new Date('2190-12-31'), noInvalidDate: true });

const aprilOf = (index: number) => index - ((index + 9) % 12);
const ofKind: Record<PeriodKind, fc.Arbitrary<Period>> = {
  DAY: day.map((date) => Period.day(date.toISOString().slice(0, 10))),
  MONTH: month.map((first) => Period.ofMonths(first, 1, 'MONTH')),
  FINANCIAL_QUARTER: month.map((first) => Period.ofMonths(first - (first % 3), 3, 'FINANCIAL_QUARTER')),
  FINANCIAL_HALF: month.map((first) => Period.ofMonths(first - ((first + 3) % 6), 6, 'FINANCIAL_HALF')),
  FINANCIAL_YEAR: april.map((first) => Period.ofMonths(first, 12, 'FINANCIAL_YEAR')),
  FINANCIAL_YEAR_TO_DATE: month.map((last) =>
    Period.ofMonths(aprilOf(last), last - aprilOf(last) + 1, 'FINANCIAL_YEAR_TO_DATE'),
  ),
  CALENDAR_YEAR: month.map((first) => Period.ofMonths(first - (first % 12), 12, 'CALENDAR_YEAR')),
  ROLLING_YEAR: month.map((last) => Period.rollingYearTo(last)),
};
const anyPeriod = fc.oneof(...Object.values(ofKind));
const dayAfter = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
const labels = (periods: readonly Period[]) => periods.map((period) => period.label);

describe('Reading a period', () => {
  it.each([
    ['2008-06-05', 'DAY', '2008-06-05', '2008-06-05'],
    ['2024-02', 'MONTH', '2024-02-01', '2024-02-29'],
    ['2024/25-Q1', 'FINANCIAL_QUARTER', '2024-04-01', '2024-06-30'],
    ['2024/25-Q4', 'FINANCIAL_QUARTER', '2025-01-01', '2025-03-31'],
    ['2007/08-H1', 'FINANCIAL_HALF', '2007-04-01', '2007-09-30'],
    ['2007/08-H2', 'FINANCIAL_HALF', '2007-10-01', '2008-03-31'],
    ['1999/00', 'FINANCIAL_YEAR', '1999-04-01', '2000-03-31'],
    ['2025/26-TO-2025-11', 'FINANCIAL_YEAR_TO_DATE', '2025-04-01', '2025-11-30'],
    ['2025/26-TO-2026-02', 'FINANCIAL_YEAR_TO_DATE', '2025-04-01', '2026-02-28'],
    ['2023', 'CALENDAR_YEAR', '2023-01-01', '2023-12-31'],
    ['R12-2025-03', 'ROLLING_YEAR', '2024-04-01', '2025-03-31'],
  ])('takes %s for a %s from %s to %s', (text, kind, firstDay, lastDay) => {
    const period = Period.parse(text);
    expect([period.kind, period.firstDay, period.lastDay, period.label]).toEqual([kind, firstDay, lastDay, text]);
  });

  it.each(
    (
      '|2025-13|2025-00|2024/26|2024/25-Q5|2024/25-Q0|2024/25-H3|2024-25|2023-02-29|2023-02-30|2023-13-01|1899|2200|2199/00|1899/00|' +
      'R12-1900-11|R12-2025|R12-2025-13|2025/26-TO-2026-04|2025/26-TO-2025-03|2025/26-TO-2025-13|202503|2025-3|latest|2025-03-01T00:00'
    ).split('|'),
  )('refuses "%s", showing every form and what came', (text) => {
    expect(() => Period.parse(text)).toThrow(PeriodError);
    expect(() => Period.parse(text)).toThrow(
      /2008-06-05.*2025-03.*2024\/25-Q4.*2007\/08-H2.*2024\/25.*2025\/26-TO-2025-11.*2023.*R12-2025-03/,
    );
    expect(() => Period.parse(text)).toThrow(`"${text}" came`);
  });

  it('spells lower case and surrounding blanks the canonical way', () => {
    expect(Period.parse(' r12-2025-03 ').label).toBe('R12-2025-03');
  });

  it('gives back what it printed, for every period', () => {
    fc.assert(fc.property(anyPeriod, (period) => expect(Period.parse(period.toString())).toEqual(period)));
  });

  it('reads months as published files and as periods spell them', () => {
    expect([monthIndex('202503'), monthIndex('2025-03')]).toEqual([2025 * 12 + 2, 2025 * 12 + 2]);
    expect(['202500', '202513', '189912', '220001', '20253', '2025-03-01', ''].map(monthIndex)).toEqual(
      Array(7).fill(null),
    );
  });
});

describe('The code of a period', () => {
  it('is one for equal spans whatever they are called', () => {
    const year = Period.parse('2024/25');
    for (const text of ['R12-2025-03', '2024/25-TO-2025-03']) {
      expect(Period.parse(text).sameSpan(year)).toBe(true);
      expect(Period.parse(text).label).toBe(text);
    }
    expect(Period.parse('2024').sameSpan(year)).toBe(false);
    expect([Period.parse('2025-03').code, Period.day('1970-01-02').code]).toEqual([124_302, 1]);
  });

  it('leads back to the same code, for every period', () => {
    fc.assert(fc.property(anyPeriod, ({ code }) => expect(Period.fromCode(code).code).toBe(code)));
  });

  it('never takes a day for months', () => {
    fc.assert(fc.property(ofKind.DAY, ({ code }) => expect(Math.abs(code)).toBeLessThan(100_000)));
  });

  it.each(['1969-12-31', '2025-03', '2024/25-Q4', '2007/08-H2', '2024/25', 'R12-2025-06', '2025/26-TO-2025-11'])(
    'leads back to the natural label %s',
    (text) => expect(Period.fromCode(Period.parse(text).code).label).toBe(text),
  );

  it.each([324_301, 624_300, 524_300, 1_324_303, 100_000, -99_000, 99_000, 1.5, NaN, Infinity])(
    'refuses %d, which no period has',
    (code) => expect(() => Period.fromCode(code)).toThrow(PeriodError),
  );

  it('lists the codes of its months, and none for a day', () => {
    expect(Period.parse('2024/25-Q4').monthCodes()).toEqual([124_300, 124_301, 124_302]);
    expect(Period.parse('2024-01-01').monthCodes()).toEqual([]);
  });
});

describe('Going back', () => {
  it('abuts the previous period of the same kind and length, for every period but a year to date', () => {
    const abutting = anyPeriod.filter((period) => period.kind !== 'FINANCIAL_YEAR_TO_DATE');
    fc.assert(
      fc.property(abutting, (period) => {
        const previous = period.previous();
        expect([previous.kind, previous.months]).toEqual([period.kind, period.months]);
        expect(dayAfter(previous.lastDay)).toBe(period.firstDay);
      }),
    );
  });

  it('takes the same months of the year before for a year to date', () => {
    expect(Period.parse('2025/26-TO-2025-11').previous().label).toBe('2024/25-TO-2024-11');
    expect(Period.parse('R12-2025-03').previous().label).toBe('R12-2024-03');
  });

  it('finds the same period last year', () => {
    expect(Period.parse('2024/25-Q4').sameLastYear().label).toBe('2023/24-Q4');
    expect(Period.parse('2024-02-29').sameLastYear().label).toBe('2023-02-28');
    fc.assert(
      fc.property(anyPeriod, (period) => expect(period.sameLastYear().firstMonth).toBe(period.firstMonth - 12)),
    );
  });

  it('refuses to leave the years known', () => {
    expect(() => Period.parse('1900').previous()).toThrow(PeriodError);
    expect(() => Period.parse('1900-01-01').previous()).toThrow(PeriodError);
    expect(() => Period.month(2025, 13)).toThrow(PeriodError);
    expect(() => Period.ofMonths(2025 * 12, 12, 'FINANCIAL_YEAR')).toThrow(PeriodError);
  });
});

describe('Periods from one to another', () => {
  const between = (first: string, last: string, by: PeriodKind) =>
    labels(periodsFrom(Period.parse(first), Period.parse(last), by));

  it('gives whole periods within the days asked', () => {
    expect(between('2024-02', '2024-12', 'FINANCIAL_QUARTER')).toEqual(['2024/25-Q1', '2024/25-Q2', '2024/25-Q3']);
    expect(between('2024-02-02', '2024-04', 'MONTH')).toEqual(['2024-03', '2024-04']);
    expect(between('2024-02', '2024-02', 'DAY')).toHaveLength(29);
    expect(between('2023', '2024', 'FINANCIAL_YEAR')).toEqual(['2023/24']);
    expect(between('2024-03', '2024-02', 'MONTH')).toEqual([]);
  });

  it('steps rolling years by a month', () => {
    expect(between('R12-2025-01', 'R12-2025-03', 'ROLLING_YEAR')).toEqual([
      'R12-2025-01',
      'R12-2025-02',
      'R12-2025-03',
    ]);
  });

  it('gives a year to date for each month, from the one asked', () => {
    expect(between('2024/25-TO-2025-02', '2025/26-TO-2025-05', 'FINANCIAL_YEAR_TO_DATE')).toEqual([
      '2024/25-TO-2025-02',
      '2024/25-TO-2025-03',
      '2025/26-TO-2025-04',
      '2025/26-TO-2025-05',
    ]);
  });

  it('gives its own period back, for every period', () => {
    fc.assert(
      fc.property(anyPeriod, (period) =>
        expect(labels(periodsFrom(period, period, period.kind))).toEqual([period.label]),
      ),
    );
  });

  it('refuses more than 2,400, saying so', () => {
    expect(() => between('2000', '2010', 'DAY')).toThrow('At most 2400 periods');
    expect(between('1900', '2099', 'MONTH')).toHaveLength(2_400);
  });
});
