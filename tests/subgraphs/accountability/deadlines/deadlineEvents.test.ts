import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deadlineEvents } from '../../../../subgraphs/accountability/deadlines/deadlineEvents.ts';

const recommendation = (dueOn: string) => ({ area: 'E12000007', review: 'plan', number: '8', dueOn });
const risk = (dueOn: string) => ({ area: 'E09000030', risk: 'E09000030/2026-1', dueOn });
const undertaking = (dueOn: string) => ({ area: 'E09000030', undertaking: 'E09000030/plan/1', dueOn });
const dayText = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

describe('what a day brings of deadlines', () => {
  it.each([
    ['2026-10-29', []],
    ['2026-10-30', ['RECOMMENDATION_DUE_SOON']],
    ['2026-11-27', ['RECOMMENDATION_DUE_SOON']],
    ['2026-11-28', ['RECOMMENDATION_OVERDUE', 'RISK_REVIEW_OVERDUE', 'UNDERTAKING_OVERDUE']],
    ['2027-11-27', ['RECOMMENDATION_OVERDUE', 'RISK_REVIEW_OVERDUE', 'UNDERTAKING_OVERDUE']],
    ['2027-11-28', []],
  ])('on %s, the deadline being 27 November 2026: %j', (today, kinds) => {
    const events = deadlineEvents(
      today,
      [recommendation('2026-11-27')],
      [risk('2026-11-27')],
      [undertaking('2026-11-27')],
    );
    expect(events.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('is one fact for each deadline and kind, whatever the days on which it is noticed', () => {
    const day = fc.integer({ min: 20_000, max: 21_500 });
    fc.assert(
      fc.property(day, fc.array(day, { minLength: 1, maxLength: 40 }), (due, days) => {
        const facts = days.flatMap((today) =>
          deadlineEvents(
            dayText(today),
            [recommendation(dayText(due))],
            [risk(dayText(due))],
            [undertaking(dayText(due))],
          ).map((event) => [event.kind, event.fact]),
        );
        const perKind = Map.groupBy(facts, ([kind]) => kind);
        for (const told of perKind.values()) expect(new Set(told.map(([, fact]) => fact)).size).toBe(1);
        expect(new Set(facts.map(([, fact]) => fact)).size).toBe(perKind.size);
      }),
    );
  });
});
