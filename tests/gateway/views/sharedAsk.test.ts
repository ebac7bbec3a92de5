import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sharedAsk } from '../../../gateway/views/sharedAsk.ts';

describe('an ask that many share', () => {
  it('begins after every one of its askers has come, in whatever order asks end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 30 }), async (scheduler, count) => {
        let clock = 0;
        let asks = 0;
        const shared = sharedAsk(async () => {
          asks += 1;
          const began = ++clock;
          await scheduler.schedule(Promise.resolve(), 'source');
          return began;
        });
        const askers = Array.from({ length: count }, () =>
          scheduler.schedule(Promise.resolve(), 'asker').then(async () => {
            const came = ++clock;
            expect(await shared()).toBeGreaterThan(came);
          }),
        );
        await scheduler.waitFor(Promise.all(askers));
        expect(asks).toBeLessThanOrEqual(count);
      }),
    );
  });

  it('costs two asks for all who come at once', async () => {
    let asks = 0;
    const shared = sharedAsk(() => Promise.resolve(++asks));
    await Promise.all(Array.from({ length: 100 }, () => shared()));
    expect(asks).toBe(2);
  });

  it('tells those who shared it of its fault, and asks anew for the next', async () => {
    const outcomes = [Promise.reject(new Error('away')), Promise.resolve('here')];
    const shared = sharedAsk(() => outcomes.shift() ?? Promise.resolve('later'));
    const [first, second] = await Promise.allSettled([shared(), shared()]);
    expect(first.status).toBe('rejected');
    expect(second).toEqual({ status: 'fulfilled', value: 'here' });
    expect(await shared()).toBe('later');
  });
});
