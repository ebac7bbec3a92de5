import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { z } from 'zod';
import { zipEntries } from '../../../kit/importing/zipEntries.ts';
import { describeWithPostgresql } from '../../kit/database/testDatabase.ts';
import { startClusterHub, type ClusterHub } from './clusterHub.ts';
import { enterRecords, told, towerHamlets, type Askers } from './enteredRecords.ts';

const risks = `borough(code: "${towerHamlets}") {
  keptRisks { totalCount absence { reason explanation } edges { node { number } } }
  custodyVisiting { issues { totalCount absence { reason explanation } edges { node { number } } } }
  fundBids { totalCount absence { reason explanation } edges { node { number } } }
  victimsConcernRecords { totalCount absence { reason explanation } edges { node { number } } }
}`;
const view = `query Kept($borough: String!) { borough(code: $borough) { name
  keptRisks { totalCount edges { node { number } } }
  custodyVisiting { issues { totalCount edges { node { number } } } }
  fundBids { totalCount edges { node { number } } }
  victimsConcernRecords { totalCount edges { node { number } } } } }`;
const path = `/views/kept-records`;
const search = `?borough=${towerHamlets}`;
const pack = `/views/safer-neighbourhood-board-pack`;
const packSearch = `${search}&period=2026/27-Q1`;

const outsiders = ['neighbour', 'neighbourSecretary', 'scrutineer', 'anybody'] as const;
const insiders = ['secretary', 'partner', 'cityHall', 'police', 'administrator'] as const;
type Asker = (typeof outsiders)[number] | (typeof insiders)[number];

const taken = z.object({ address: z.string(), isPublic: z.boolean() });

describeWithPostgresql('what partners enter, asked of a hub that runs', () => {
  let hub: ClusterHub;
  let askers: Askers;
  beforeAll(async () => {
    hub = await startClusterHub();
    askers = await enterRecords(hub);
    const publish = 'mutation ($input: PublishViewInput!) { publishView(input: $input) { userErrors { message } } }';
    const input = { name: 'kept-records', title: 'Kept records', document: view };
    expect(await hub.ask(askers.cityHall, publish, { input })).toEqual({ data: { publishView: { userErrors: [] } } });
  }, 180_000);
  afterAll(async () => hub[Symbol.asyncDispose]());

  const key = (asker: Asker) =>
    asker === 'anybody' ? null : asker === 'administrator' ? hub.administrator : askers[asker];
  const keep = async (asker: Asker, of: string) => {
    const answer = await fetch(`${hub.url}${path}/permalinks${search}${of}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key(asker) ?? ''}`, 'x-hub-action': 'permalink' },
    });
    expect(answer.status).toBe(201);
    return taken.parse(await answer.json());
  };
  const text = async (asker: Asker, at: string, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await hub.get(key(asker), at, headers);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const body = at.includes('.xlsx') && answer.status === 200 ? unpacked(bytes) : bytes.toString();
    return { status: answer.status, etag: answer.headers.get('etag'), body };
  };

  it.each(insiders)('is told to %s', async (asker) => {
    const { data } = await hub.ask(key(asker), `{ ${risks} }`);
    const one = { totalCount: 1, absence: null, edges: [{ node: { number: told } }] };
    expect(data).toEqual({
      borough: { keptRisks: one, custodyVisiting: { issues: one }, fundBids: one, victimsConcernRecords: one },
    });
  });

  it.each(outsiders)(
    'is not there for %s, by its number, its count or its sum, and says that it is RESTRICTED',
    async (asker) => {
      const { data, errors } = await hub.ask(key(asker), `{ ${risks} }`);
      const none = {
        totalCount: 0,
        absence: { reason: 'RESTRICTED', explanation: expect.stringContaining('Tower Hamlets') },
        edges: [],
      };
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        borough: { keptRisks: none, custodyVisiting: { issues: none }, fundBids: none, victimsConcernRecords: none },
      });
    },
  );

  it.each(['.csv', '.xlsx', '.html', ''])(
    'is in no view%s for others, not after it was kept for those who see it',
    async (ending) => {
      const seen = await text('secretary', `${path}${ending}${search}`);
      expect(seen.status).toBe(200);
      expect(seen.body).toContain(told);
      for (const asker of outsiders) {
        const answer = await text(asker, `${path}${ending}${search}`, { 'if-none-match': seen.etag ?? '"none"' });
        expect([asker, answer.status]).toEqual([asker, 200]);
        expect(answer.body).not.toContain(told);
        const ofPack = await text(asker, `${pack}${ending}${packSearch}`);
        expect([asker, ofPack.status]).toEqual([asker, 200]);
        expect(ofPack.body).not.toContain(told);
      }
    },
  );

  it('is in no table that others make of a query of their own', async () => {
    const at = `/graphql?query=${encodeURIComponent(`{ ${risks} }`)}`;
    const csv = { accept: 'text/csv' };
    expect((await text('partner', at, csv)).body).toContain(told);
    for (const asker of outsiders) {
      const { status, body } = await text(asker, at, csv);
      expect([asker, status]).toEqual([asker, 200]);
      expect(body).not.toContain(told);
    }
  });

  it('is in no permalink of those who see it that others can open, and in none that is for everybody', async () => {
    const own = await keep('secretary', '');
    expect(own.isPublic).toBe(false);
    expect((await text('secretary', own.address)).body).toContain(told);
    const open = await keep('secretary', '&audience=everybody');
    expect((await text('anybody', open.address)).body).not.toContain(told);
    for (const asker of outsiders) {
      for (const ending of ['', '.csv', '.html']) {
        expect([asker, (await text(asker, `${own.address}${ending}`)).status]).toEqual([asker, 404]);
      }
      const differences = `${open.address}/differences/${own.address.split('/').at(-1) ?? ''}`;
      expect([asker, (await text(asker, differences)).status]).toEqual([asker, 404]);
    }
  });

  it.each(['neighbour', 'neighbourSecretary', 'scrutineer'] as const)(
    'is not given away to %s by what an act on it answers',
    async (asker) => {
      const review =
        'mutation ($input: ReviewRiskInput!) { reviewRisk(input: $input) { risk: keptRisk { id } userErrors { code message } } }';
      const answerOn = async (number: string) => {
        const id = `${towerHamlets}/${number}`;
        const input = { id, expectedVersion: 7, nextReviewOn: '2027-02-01', reason: 'To see whether it is there' };
        return JSON.stringify(await hub.ask(key(asker), review, { input })).replaceAll(number, '…');
      };
      expect(await answerOn(told)).toBe(await answerOn('2026-98'));
      expect(await answerOn(told)).toContain('NOT_ALLOWED');
    },
  );

  it('comes with no update to others', async () => {
    const follow = async (asker: Asker) => {
      const answer = await hub.get(key(asker), `/updates/${towerHamlets}`, { accept: 'text/event-stream' });
      const reader = answer.body?.getReader();
      if (!reader) throw new Error('nothing is sent');
      let heard = '';
      const reading = (async () => {
        for (let next = await reader.read(); !next.done; next = await reader.read()) {
          heard += Buffer.from(next.value).toString();
        }
      })();
      return {
        heard: () => heard,
        stop: async () => {
          await reader.cancel();
          await reading;
        },
      };
    };
    const [inside, ...outside] = [await follow('partner'), await follow('neighbour'), await follow('anybody')];
    const raise =
      'mutation ($input: RaiseCustodyIssueInput!) { raiseCustodyIssue(input: $input) { userErrors { message } } }';
    const input = {
      borough: towerHamlets,
      number: '2026-99',
      suite: `${towerHamlets}/bethnal-green`,
      about: 'CONDITIONS',
      severity: 'SERIOUS',
      reason: 'Minutes of the meeting',
    };
    await hub.ask(askers.secretary, raise, { input });
    for (let waited = 0; !inside.heard().includes('CustodyIssueRaised'); waited += 50) {
      if (waited > 15_000) throw new Error('the partner hears nothing');
      await new Promise((done) => setTimeout(done, 50));
    }
    for (const follower of outside) expect(follower.heard()).not.toContain('CustodyIssue');
    for (const follower of [inside, ...outside]) await follower.stop();
  });
});

/** All that a workbook says, out of its parts. */
function unpacked(bytes: Buffer): string {
  const entries = zipEntries(bytes);
  return entries.names.map((name) => entries.unpack(name, 50_000_000)?.toString() ?? '').join('\n');
}
