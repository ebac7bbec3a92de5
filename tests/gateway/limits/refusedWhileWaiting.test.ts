import { expect, it } from '@jest/globals';
import { startTestHub } from '../support/testHub.ts';

it('keeps no turn of a query that another rule refuses while it waits for one', async () => {
  // So little is heavy here that each waits for the one before.
  await using hub = await startTestHub({ limits: { heavy: { from: 0.1, atOnce: 1, pauseMs: 50 } } });
  const refused = await Promise.all(Array.from({ length: 10 }, () => hub.query('subscription { updates }')));
  expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 400));
  const heavy = '{ boroughs { name inner { open } } }';
  const answered = await Promise.race([
    hub.query(heavy).then(({ status }) => status),
    new Promise((resolve) => setTimeout(resolve, 5_000, 'still waiting').unref()),
  ]);
  expect(answered).toBe(200);
});
