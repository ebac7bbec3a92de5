import { expect, it } from '@jest/globals';
import { authenticateTest, partnerKey } from '../support/keys.ts';
import { collect } from './support/collect.ts';
import { startLiveHub } from './support/liveHub.ts';

const following = 'subscription { updates { id } }';

it('leaves places to follow for others when one address has taken half of them', async () => {
  await using hub = await startLiveHub({ updates: { mostSubscribers: 4 }, authenticate: authenticateTest });
  const [anybody, known] = [hub.ws(), hub.ws({ connectionParams: partnerKey('POLICE').headers })];
  collect(anybody, following);
  collect(anybody, following);
  await hub.followers(2);
  await expect(collect(anybody, following).ended).rejects.toMatchObject([{ extensions: { code: 'AT_CAPACITY' } }]);
  collect(known, following);
  await hub.followers(3);
  // What is given back is free again.
  await anybody.dispose();
  await hub.followers(1);
  const again = hub.ws();
  collect(again, following);
  await hub.followers(2);
  await again.dispose();
  await known.dispose();
});

it('leaves streams to reserve for others when one address has reserved a tenth of them', async () => {
  await using hub = await startLiveHub({ updates: { mostReservations: 30 }, authenticate: authenticateTest });
  const reserve = async (headers: Readonly<Record<string, string>> = {}) => {
    const answer = await fetch(`${hub.url}/graphql/stream`, { method: 'PUT', headers });
    return { status: answer.status, token: await answer.text() };
  };
  const statuses: number[] = [];
  for (let turn = 0; turn < 4; turn += 1) statuses.push((await reserve()).status);
  expect(statuses).toEqual([201, 201, 201, 503]);
  const { headers } = partnerKey('POLICE');
  const { status, token } = await reserve(headers);
  expect(status).toBe(201);
  // One that is open is reserved no longer.
  const stop = new AbortController();
  for (let turn = 0; turn < 2; turn += 1) expect((await reserve(headers)).status).toBe(201);
  expect((await reserve(headers)).status).toBe(503);
  const opened = await fetch(`${hub.url}/graphql/stream`, {
    headers: { ...headers, accept: 'text/event-stream', 'x-graphql-event-stream-token': token },
    signal: stop.signal,
  });
  expect(opened.status).toBe(200);
  expect((await reserve(headers)).status).toBe(201);
  stop.abort();
});
