import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createAuthenticator } from '../../../gateway/access/authenticator.ts';
import { UpdateSeal } from '../../../gateway/updates/updateSeal.ts';
import { HubError } from '../../../kit/hubError.ts';
import type { Viewer } from '../../../kit/viewer.ts';
import type { HubEvent } from '../../../schema/events/hubEvent.ts';
import { collect } from './support/collect.ts';
import { hackney, published, towerHamlets } from './support/happenings.ts';
import { startLiveHub, type LiveHub } from './support/liveHub.ts';

const query = 'subscription ($after: String) { updates(after: $after) { id sequence } }';

const partner = (...boroughs: string[]): Viewer => ({
  agency: 'a-partner',
  role: 'PARTNER',
  boroughs,
  scopes: ['partner:read'],
});
const raised = (area: string | null): HubEvent => ({ kind: 'CUSTODY_ISSUE_RAISED', area, keys: { issue: 'one' } });
const restricted: readonly ((area: string | null) => HubEvent)[] = [
  raised,
  (area) => ({ kind: 'CUSTODY_ISSUE_RESOLVED', area, keys: { issue: 'one' } }),
  (area) => ({ kind: 'RISK_CHANGED', area, keys: { risk: 'one' } }),
  (area) => ({ kind: 'RISK_REVIEW_OVERDUE', area, keys: { risk: 'one', dueOn: '2025-01-01' } }),
];

/** Whoever there is, by the name in their key. */
const viewers: Record<string, Viewer> = {};

describe('an update for partners alone', () => {
  let hub: LiveHub;
  beforeEach(async () => {
    Object.assign(viewers, {
      towerHamlets: partner(towerHamlets),
      hackney: partner(hackney),
      withoutScope: { ...partner(towerHamlets), scopes: [] },
      cityHall: { ...partner(), role: 'CITY_HALL' },
    });
    const viewerOf = async (secret: string) => {
      const viewer = viewers[secret.split('_')[1] ?? ''];
      if (viewer === undefined) throw new HubError('UNAUTHENTICATED', 'There is no such key.');
      return viewer;
    };
    hub = await startLiveHub({ authenticate: createAuthenticator({ keys: { viewerOf } }), updates: { sweepMs: 50 } });
  });
  afterEach(async () => {
    await hub[Symbol.asyncDispose]();
  });

  const follow = (name: string | null, variables: Record<string, unknown> = {}) => {
    const given = name === null ? {} : { connectionParams: { authorization: `Bearer hub_${name}_0123456789` } };
    const client = hub.ws(given);
    return { ...collect(client, query, variables), dispose: () => client.dispose() };
  };

  it('reaches who speaks for the area, and nobody else; the numbers of the others have no hole', async () => {
    const heard = {
      towerHamlets: [1, 2, 3, 4, 8],
      hackney: [5, 8],
      withoutScope: [8],
      cityHall: [1, 2, 3, 4, 5, 6, 7, 8],
      anonymous: [8],
    };
    const followers = Object.keys(heard).map((name) => follow(name === 'anonymous' ? null : name));
    await hub.followers(followers.length);
    hub.feed.append(...restricted.map((event) => event(towerHamlets)));
    hub.feed.append(raised(hackney), raised('E12000007'), raised('E12000007'), published(towerHamlets));
    for (const [place, expected] of Object.values(heard).entries()) {
      const results = await followers[place]?.upTo(expected.length);
      expect(results?.map(({ data }) => data?.updates)).toEqual(
        expected.map((position, index) => ({ id: `performance/${String(position)}`, sequence: index + 1 })),
      );
    }
    for (const follower of followers) await follower.dispose();
  });

  it('no longer comes once the boroughs of the key are others, and comes to who now speaks for it', async () => {
    const follower = follow('towerHamlets');
    await hub.followers(1);
    hub.feed.append(raised(towerHamlets));
    await follower.upTo(1);
    viewers['towerHamlets'] = partner(hackney);
    hub.feed.append(raised(towerHamlets), raised(hackney), published(towerHamlets));
    const results = await follower.upTo(3);
    expect(results.map(({ data }) => data?.updates?.['id'])).toEqual([
      'performance/1',
      'performance/3',
      'performance/4',
    ]);
    await follower.dispose();
  });

  it('is not replayed to somebody else who has the cursor', async () => {
    const partnerOf = follow('towerHamlets');
    await hub.followers(1);
    hub.feed.append(published(towerHamlets), raised(towerHamlets), published(towerHamlets));
    const after = (await partnerOf.upTo(3))[0]?.extensions?.cursor;
    const stranger = follow(null, { after });
    expect((await stranger.upTo(1))[0]?.data?.updates).toEqual({ id: 'performance/3', sequence: 2 });
    for (const follower of [partnerOf, stranger]) await follower.dispose();
  });

  it('is not to be counted by anyone else, neither by names nor by cursors', async () => {
    await hub[Symbol.asyncDispose]();
    hub = await startLiveHub({ updates: { seal: new UpdateSeal('a secret') } });
    const ws = hub.ws();
    const follower = collect(ws, 'subscription { updates { id cursor } }');
    await hub.followers(1);
    hub.feed.append(published(towerHamlets), raised(towerHamlets), raised(hackney), published(towerHamlets));
    for (const { data, extensions } of await follower.upTo(2)) {
      expect(data?.updates?.['id']).toMatch(/^performance\/[\w-]{12}$/);
      expect(data?.updates?.['cursor']).toBe(extensions?.cursor);
      expect(Buffer.from(extensions?.cursor ?? '', 'base64url').toString('latin1')).not.toContain('performance');
    }
    const [first, second] = follower.results.map(({ extensions }) => extensions?.cursor ?? '');
    expect(second).toHaveLength(first?.length ?? 0);
    // The cursor leads on all the same.
    const again = collect(ws, query, { after: first });
    expect((await again.upTo(1))[0]?.data?.updates).toEqual({
      id: follower.results[1]?.data?.updates?.['id'],
      sequence: 2,
    });
    await ws.dispose();
  });
});
