import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { anonymous } from '../../kit/viewer.ts';
import { noViews as views } from './support/noViews.ts';
import { startTestHub, type TestHub } from './support/testHub.ts';

const transports = [
  { transport: 'in process', options: {} },
  { transport: 'over HTTP', options: { http: {} } },
];

/** Waits until the source has been told that nobody waits for the fetch any more. */
async function untilStopped({ figures }: TestHub): Promise<void> {
  for (let waited = 0; figures.received[0]?.signal?.aborted !== true; waited += 10) {
    if (waited > 3_000) throw new Error('the work below goes on');
    await sleep(10);
  }
}

describe('the time limit of a request', () => {
  it.each(transports)('tells what there is by then, and stops the work below, $transport', async ({ options }) => {
    await using hub = await startTestHub({ limits: { times: { answerMs: 200 } }, ...options });
    const query = 'query ($for: Int!) { borough(code: "E09000012") { name late: slow(milliseconds: $for) } }';
    // Planned once, so that the time is spent where the test would have it spent.
    await hub.query(query, { for: 0 });
    hub.figures.received.length = 0;
    const started = performance.now();
    const { status, body } = await hub.query(query, { for: 1_500 });
    expect(performance.now() - started).toBeLessThan(1_200);
    expect(status).toBe(200);
    expect(body.data).toEqual({ borough: { name: 'Hackney', late: null } });
    expect(body.errors).toMatchObject([
      {
        message:
          'The answer was not ready within 0.2 s, the most time that is given to one request. Ask for less at once. This field is missing.',
        path: ['borough', 'late'],
        extensions: { code: 'TIMED_OUT' },
      },
    ]);
    await untilStopped(hub);
  });

  it('leaves a request that is in time alone', async () => {
    await using hub = await startTestHub({ limits: { times: { answerMs: 2_000 } }, http: {} });
    const { body } = await hub.query('{ borough(code: "E09000012") { slow(milliseconds: 30) } }');
    expect(body).toEqual({ data: { borough: { slow: 1 } } });
    await sleep(20);
    expect(hub.figures.received[0]?.signal?.aborted).toBe(false);
  });

  it('is kept by the clock: nothing is fetched for a request whose time went by while the process was busy', async () => {
    await using hub = await startTestHub({ limits: { times: { answerMs: 100 } } });
    const execute = hub.places.execute.bind(hub.places);
    hub.places.execute = async (asked) => {
      const answer = await execute(asked);
      for (const end = performance.now() + 150; performance.now() < end;);
      return answer;
    };
    const { body } = await hub.query('{ borough(code: "E09000012") { name crime } }');
    expect(body.data).toEqual({ borough: { name: 'Hackney', crime: null } });
    expect(body.errors).toMatchObject([{ path: ['borough', 'crime'], extensions: { code: 'TIMED_OUT' } }]);
    expect(hub.figures.received).toEqual([]);
  });

  it('tells that an act may have been done', async () => {
    await using hub = await startTestHub({ limits: { times: { answerMs: 100 } } });
    hub.figures.execute = () => sleep(900, { data: {} });
    const { body } = await hub.query('mutation { recordCrime(code: "E09000012") }');
    expect(body.errors?.[0]?.message).toMatch(
      /Whether the act was done is not known: look before you send it again\.$/,
    );
  });

  it('covers finding out who asks', async () => {
    await using hub = await startTestHub({
      limits: { times: { answerMs: 100 } },
      authenticate: () => sleep(1_500, anonymous),
    });
    const started = performance.now();
    const { status, body } = await hub.query('{ categories }');
    expect(performance.now() - started).toBeLessThan(1_200);
    expect(status).toBe(504);
    expect(body.errors).toMatchObject([{ extensions: { code: 'TIMED_OUT' } }]);
  });

  it.each(transports)('ends with whoever asked, $transport', async ({ options }) => {
    await using hub = await startTestHub(options);
    const asked = new AbortController();
    const answer = fetch(`${hub.url}/graphql?query={borough(code:"E09000012"){slow(milliseconds:400)}}`, {
      signal: asked.signal,
    });
    while (hub.figures.received.length === 0) await sleep(5);
    asked.abort();
    await expect(answer).rejects.toThrow();
    await untilStopped(hub);
  });

  it('covers tables: before anything is sent it is told in words', async () => {
    await using hub = await startTestHub({ limits: { times: { answerMs: 200 } }, views });
    const answer = await fetch(`${hub.url}/graphql?query={borough(code:"E09000012"){slow(milliseconds:450)}}`, {
      headers: { accept: 'text/csv' },
    });
    expect(answer.status).toBe(504);
    expect(await answer.text()).toContain('The answer was not ready within 0.2 s');
  });

  it('covers tables: one that is not taken in time is broken off', async () => {
    await using hub = await startTestHub({ limits: { times: { exportMs: 400 } }, views });
    const query = encodeURIComponent('{ borough(code: "E09000012") { long(bytes: 30000000) } }');
    const ended = await new Promise<{ readonly isWhole: boolean; readonly after: number }>((resolve, reject) => {
      const started = performance.now();
      const asked = request(`${hub.url}/graphql?query=${query}`, { headers: { accept: 'text/csv' } }, (answer) => {
        // Nothing is read until long after the time.
        setTimeout(() => answer.resume(), 1_200);
        answer.on('error', () => undefined);
        answer.on('close', () => resolve({ isWhole: answer.complete, after: performance.now() - started }));
      });
      asked.on('error', reject);
      asked.end();
    });
    expect(ended.isWhole).toBe(false);
  });
});
