import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { afterTry, pauseAfter, usualPatience, type Due, type Outcome } from '../../../kit/webhooks/afterTry.ts';

const fresh: Due = { tries: 0, firstTryAt: null, deadInARow: 0 };
const outcome = (given: Partial<Outcome>): Outcome => ({
  result: 'STATUS',
  status: 500,
  milliseconds: 1,
  excerpt: null,
  retryAfterMs: null,
  ...given,
});
const failed = outcome({});
const delivered = outcome({ result: 'DELIVERED', status: 200 });

describe('what follows from a try', () => {
  it('is the next update, where it was delivered', () => {
    expect(afterTry({ tries: 3, firstTryAt: 1, deadInARow: 4 }, delivered, usualPatience, 10, 0)).toMatchObject({
      isOver: true,
      isDead: false,
      tries: 0,
      deadInARow: 0,
      status: 'ACTIVE',
    });
  });

  it('is a later try, where it was not', () => {
    expect(afterTry(fresh, failed, usualPatience, 1_000, 0.5)).toMatchObject({
      isOver: false,
      tries: 1,
      firstTryAt: 1_000,
      nextTryAt: 6_000,
    });
  });

  it('is the end of the webhook at 410, with the update still due', () => {
    expect(afterTry(fresh, outcome({ status: 410 }), usualPatience, 1_000, 0.5)).toMatchObject({
      isOver: false,
      isDead: false,
      status: 'STOPPED',
      stopCode: 'RECEIVER_GONE',
    });
  });

  it('is a dead letter after the last try, or after too long', () => {
    const last = { tries: usualPatience.mostTries - 1, firstTryAt: 0, deadInARow: 0 };
    expect(afterTry(last, failed, usualPatience, 1_000, 0)).toMatchObject({
      isOver: true,
      isDead: true,
      deadInARow: 1,
    });
    const old = { tries: 1, firstTryAt: 0, deadInARow: 0 };
    expect(afterTry(old, failed, usualPatience, usualPatience.longestMs, 0)).toMatchObject({ isDead: true });
  });

  it('is the end of the webhook after too many dead letters in a row', () => {
    const last = { tries: 11, firstTryAt: 0, deadInARow: usualPatience.mostDead - 1 };
    expect(afterTry(last, failed, usualPatience, 1_000, 0)).toMatchObject({
      isOver: true,
      status: 'STOPPED',
      stopCode: 'RECEIVER_FAILING',
    });
  });

  it('leads to an end whatever the receiver answers: delivered, dead or stopped within the tries allowed', () => {
    const answers = fc.array(
      fc.record({ status: fc.constantFrom(200, 302, 404, 410, 429, 500), retryAfterMs: fc.option(fc.nat()) }),
      {
        minLength: 12,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(answers, fc.double({ min: 0, max: 1, noNaN: true }), (given, chance) => {
        let [due, now, tries] = [fresh, 0, 0];
        for (const { status, retryAfterMs } of given) {
          tries += 1;
          const result = status === 200 ? 'DELIVERED' : 'STATUS';
          const after = afterTry(due, outcome({ result, status, retryAfterMs }), usualPatience, now, chance);
          if (after.isOver || after.status === 'STOPPED') {
            expect(after.isDead).toBe(after.isOver && status !== 200);
            return;
          }
          expect(after.nextTryAt).toBeGreaterThan(now);
          [due, now] = [after, after.nextTryAt ?? now];
        }
        expect(tries).toBeLessThan(usualPatience.mostTries);
      }),
    );
  });
});

describe('the pause before the next try', () => {
  it('is three times the one before, up to six hours, give or take half', () => {
    const middle = (tries: number) => pauseAfter(tries, null, 5_000, 0.5) / 1000;
    expect([1, 2, 3, 8, 9, 12].map(middle)).toEqual([5, 15, 45, 10_935, 21_600, 21_600]);
    expect([0, 1].map((chance) => pauseAfter(1, null, 5_000, chance))).toEqual([2_500, 7_500]);
  });

  it('is what the receiver asks for, where that is longer, up to a day', () => {
    expect(pauseAfter(1, 60_000, 5_000, 0.5)).toBe(60_000);
    expect(pauseAfter(1, 10 * 86_400_000, 5_000, 0.5)).toBe(86_400_000);
    expect(pauseAfter(1, 1, 5_000, 0.5)).toBe(5_000);
  });
});
