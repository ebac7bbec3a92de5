import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, hubItself } from '../../../../kit/viewer.ts';
import { engagementDaily } from '../../../../subgraphs/engagement/engagementDaily.ts';
import { digestOf } from '../../../../subgraphs/engagement/neighbourhoods/importedText.ts';
import { colleague, openRegisterHub, type RegisterHub } from '../registers/registerHub.ts';

const ward = 'E05009317';
const today = '2026-11-27';

const told = `{ ward(code: "${ward}") { policingNeighbourhoods { priorities {
  issue issueAbsence { reason } action actionAbsence { reason } categories { id } } } } }`;

interface KeptRow {
  readonly issue: string | null;
  readonly action: string | null;
  readonly row: string;
}

describe('texts that an older hub took in with names', () => {
  let hub: RegisterHub;
  beforeAll(async () => {
    hub = await openRegisterHub();
    const items = ['Robbery on the estate.', 'Burglary.', 'Drug dealing.', 'Speeding.'].map((issue) => ({
      issue,
      'issue-date': '2026-03-05T00:00:00',
      action: null,
      'action-date': null,
    }));
    await hub.send(hubItself, [JSON.stringify(items)], false, `metropolitan-${ward}-priorities.json`);
    await asKept(1, 'issue', 'Robbery that John Brown saw.');
    await asKept(2, 'action', 'Speak to Ayesha.');
    await asKept(3, 'issue', 'Drug dealing by 14a Mile End Road. More patrols.');
    await hub.database.query('update engagement.neighbourhood_priority set categories = null');
    await decided('Robbery that John Brown saw.', true);
    await decided('More patrols.', false);
    await decided('Speeding.', true);
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  /** Puts a text into the store as it stood before the rules saw what is in it. */
  const asKept = async (ordinal: number, column: 'issue' | 'action', text: string) =>
    hub.database.query(
      `update engagement.neighbourhood_priority set ${column} = $2, ${column}_digest = $3 where ordinal = $1`,
      [ordinal, text, digestOf(text)],
    );
  const decided = async (text: string, isApproved: boolean) =>
    hub.database.query(
      `insert into engagement.neighbourhood_text_decision (neighbourhood, digest, is_approved, decided_at, agency, role, reason)
       values ($1, $2, $3, now(), 'tower-hamlets', 'SECRETARY', 'Read')`,
      [ward, digestOf(text), isApproved],
    );
  const rows = async () =>
    hub.database.query<KeptRow>(
      'select issue, action, row_to_json(t)::text as row from engagement.neighbourhood_priority t order by ordinal',
    );

  it('lose them at the next start, and wait for a second person anew, approved before or not', async () => {
    expect(JSON.stringify(await hub.ask(anonymous, told))).toContain('John Brown');
    await engagementDaily(hub.database, today);
    const kept = await rows();
    expect(kept.map(({ issue, action }) => [issue, action])).toEqual([
      ['Robbery that [name left out] saw.', null],
      ['Burglary.', null],
      [null, null],
      ['Speeding.', null],
    ]);
    expect(kept.map(({ row }) => row).join()).not.toMatch(/John|Brown|Ayesha|Mile End/);
    expect(await hub.ask(anonymous, told)).toMatchObject({
      ward: {
        policingNeighbourhoods: [
          {
            priorities: [
              { issue: null, issueAbsence: { reason: 'NOT_YET_PUBLISHED' }, categories: [{ id: 'robbery' }] },
              { actionAbsence: { reason: 'SUPPRESSED' } },
              // Its words as they are now had been held back before.
              { issueAbsence: { reason: 'SUPPRESSED' }, categories: [{ id: 'drug-offences' }] },
              { issue: 'Speeding.', issueAbsence: null },
            ],
          },
        ],
      },
    });
  });

  it('are read and approved as they stand now', async () => {
    const { borough } = await hub.ask(
      colleague,
      '{ borough(code: "E09000030") { neighbourhoodTextsAwaitingApproval { edges { node { id text likelyNames } } } } }',
    );
    expect(borough).toMatchObject({
      neighbourhoodTextsAwaitingApproval: {
        edges: [
          { node: { text: 'Robbery that [name left out] saw.', likelyNames: [] } },
          { node: { text: 'Burglary.' } },
        ],
      },
    });
  });

  it('are left alone once they are so', async () => {
    const [before, statements] = [await rows(), hub.database.statements];
    await engagementDaily(hub.database, today);
    expect(await rows()).toEqual(before);
    expect(hub.database.statements - statements).toBeLessThan(10);
  });
});
