import { describe, expect, it } from '@jest/globals';
import { CircuitBreaker } from '../../../gateway/transports/circuitBreaker.ts';
import { SourceFailure, type SourceFailureKind } from '../../../gateway/transports/sourceFailure.ts';

function breakerWithClock() {
  const clock = { now: 0 };
  const breaker = new CircuitBreaker({ failures: 2, pauseMs: 1_000, now: () => clock.now });
  const fail = (kind: SourceFailureKind = 'unreachable') =>
    breaker.run(() => Promise.reject(new SourceFailure(kind, 'down')));
  const succeed = () => breaker.run(() => Promise.resolve('answer'));
  return { clock, fail, succeed };
}

describe('the circuit breaker', () => {
  it('sends nothing for a while after failures in a row', async () => {
    const { fail, succeed } = breakerWithClock();
    await expect(fail()).rejects.toThrow('down');
    await expect(fail()).rejects.toThrow('down');
    await expect(succeed()).rejects.toThrow('2 failures in a row');
  });

  it('tries again after the pause, and forgets the failures when that succeeds', async () => {
    const { clock, fail, succeed } = breakerWithClock();
    await expect(fail()).rejects.toThrow('down');
    await expect(fail()).rejects.toThrow('down');
    clock.now = 1_000;
    await expect(succeed()).resolves.toBe('answer');
    await expect(fail()).rejects.toThrow('down');
    await expect(succeed()).resolves.toBe('answer');
  });

  it('waits again when the trial fails', async () => {
    const { clock, fail, succeed } = breakerWithClock();
    await expect(fail()).rejects.toThrow('down');
    await expect(fail('late')).rejects.toThrow('down');
    clock.now = 1_000;
    await expect(fail()).rejects.toThrow('down');
    clock.now = 1_500;
    await expect(succeed()).rejects.toThrow('3 failures in a row');
  });

  it('does not count answers that one request made unusable', async () => {
    const { fail, succeed } = breakerWithClock();
    await expect(fail('unusable')).rejects.toThrow('down');
    await expect(fail('unusable')).rejects.toThrow('down');
    await expect(succeed()).resolves.toBe('answer');
  });
});
