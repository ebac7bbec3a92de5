import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { overdue } from '../../../../subgraphs/accountability/deadlines/overdue.ts';
import type { EventDeadline, StatedDeadline } from '../../../../subgraphs/accountability/documents/deadline.ts';

const words = 'in the document’s words';
const madeOn = '2013-03-06';

function event(facts: Partial<EventDeadline>): EventDeadline {
  const event = 'Closure of a front counter';
  return { kind: 'RELATIVE_TO_EVENT', event, eventOn: null, direction: 'WITH', offsetMonths: 0, words, ...facts };
}

/** Day by day, the first on which the deadline is overdue. */
function firstOverdueDay(deadline: StatedDeadline): string | undefined {
  const days = Array.from({ length: 1_000 }, (_, day) =>
    new Date(Date.UTC(2013, 0, 1 + day)).toISOString().slice(0, 10),
  );
  return days.find((day) => overdue(deadline, day, madeOn) === true);
}

describe('A deadline by a day', () => {
  it('is met on that day and overdue from the day after', () => {
    expect(firstOverdueDay({ kind: 'ABSOLUTE', on: '2013-09-30', words })).toBe('2013-10-01');
  });
});

describe('A deadline of every year', () => {
  it('is overdue from the day after it first fell due, nothing being recorded that met it', () => {
    const deadline: StatedDeadline = { kind: 'RECURRING', everyYearBy: { month: 3, day: 31 }, words };
    expect(firstOverdueDay(deadline)).toBe('2013-04-01');
  });

  it('first falls due in the next year where its day had passed when the recommendation was made', () => {
    const deadline: StatedDeadline = { kind: 'RECURRING', everyYearBy: { month: 2, day: 28 }, words };
    expect(firstOverdueDay(deadline)).toBe('2014-03-01');
  });

  it('is neither overdue nor not where the document says "regular" and no more', () => {
    expect(overdue({ kind: 'RECURRING', everyYearBy: null, words }, '2099-01-01', madeOn)).toBeNull();
  });
});

describe('A deadline that hangs on an event', () => {
  it('is neither overdue nor not while the event has no day', () => {
    expect(overdue(event({ direction: 'AFTER', offsetMonths: 6 }), '2099-01-01', madeOn)).toBeNull();
  });

  it.each([
    ['WITH', 0, '2013-06-21'],
    ['AFTER', 6, '2013-12-21'],
    ['AFTER', 18, '2014-12-21'],
    ['BEFORE', 2, '2013-04-21'],
  ] as const)('%s it by %i months: is overdue from %s', (direction, offsetMonths, day) => {
    expect(firstOverdueDay(event({ eventOn: '2013-06-20', direction, offsetMonths }))).toBe(day);
  });

  it('before it: is overdue on the day of the event itself', () => {
    expect(firstOverdueDay(event({ eventOn: '2013-06-20', direction: 'BEFORE' }))).toBe('2013-06-20');
  });

  it('ends with the month where the month is too short', () => {
    expect(firstOverdueDay(event({ eventOn: '2013-08-31', direction: 'AFTER', offsetMonths: 6 }))).toBe('2014-03-01');
  });
});

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const deadline: fc.Arbitrary<StatedDeadline> = fc.oneof(
  fc.record({ kind: fc.constant('ABSOLUTE' as const), on: day, words: fc.constant(words) }),
  fc.record({
    kind: fc.constant('RECURRING' as const),
    everyYearBy: fc.option(fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })),
    words: fc.constant(words),
  }),
  fc
    .record({
      eventOn: fc.option(day),
      direction: fc.constantFrom('BEFORE' as const, 'WITH' as const, 'AFTER' as const),
      offsetMonths: fc.integer({ min: 0, max: 60 }),
    })
    .map(event),
);

describe('Every deadline', () => {
  it('once overdue stays so, nothing being recorded that meets it', () => {
    fc.assert(
      fc.property(deadline, day, day, day, (one, made, first, second) => {
        const [earlier, later] = first < second ? [first, second] : [second, first];
        return overdue(one, earlier, made) !== true || overdue(one, later, made) === true;
      }),
    );
  });

  it('says nothing on every day or on none', () => {
    fc.assert(
      fc.property(deadline, day, day, day, (one, made, first, second) => {
        return (overdue(one, first, made) === null) === (overdue(one, second, made) === null);
      }),
    );
  });

  it('of more months after an event is never overdue sooner', () => {
    fc.assert(
      fc.property(day, fc.nat(60), fc.nat(60), day, (eventOn, months, more, asAt) => {
        const after = (offsetMonths: number) =>
          overdue(event({ eventOn, direction: 'AFTER', offsetMonths }), asAt, madeOn);
        return after(months + more) !== true || after(months) === true;
      }),
    );
  });
});
