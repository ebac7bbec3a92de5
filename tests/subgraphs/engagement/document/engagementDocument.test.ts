import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '../../../../kit/viewer.ts';
import { loadEngagementDocuments } from '../../../../subgraphs/engagement/index.ts';
import { colleague, openRegisterHub, secretary, type RegisterHub } from '../registers/registerHub.ts';
import { documentBlocks } from './documentBlocks.ts';

const viewers: Readonly<Record<string, Viewer>> = { secretary, colleague };
/** Who gives the hub the files of boroughs. */
const cityHall: Viewer = { agency: 'mopac', role: 'CITY_HALL', boroughs: [], scopes: ['file:import'] };

const blocks = await documentBlocks('engagement.md');
const questions = blocks.filter(({ language }) => language === 'graphql');

describe('docs/engagement.md', () => {
  let hub: RegisterHub;
  beforeAll(async () => {
    hub = await openRegisterHub();
    await loadEngagementDocuments(hub.database, hub.today);
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  it('shows an answer to each query, and knows who asks', () => {
    expect(questions.length).toBeGreaterThan(20);
    for (const [place, { language }] of blocks.entries()) {
      if (language === 'graphql') expect(blocks[place + 1]?.language).toBe('json');
    }
    expect(questions.filter(({ note }) => note !== null && viewers[note] === undefined)).toEqual([]);
  });

  // One test, since each act builds on those before it.
  it('shows what the hub answers, from the first query to the evening of the day', async () => {
    for (const [place, { language, note, text }] of blocks.entries()) {
      if (language === 'csv' || (language === 'json' && note !== null)) {
        const send = (dryRun: boolean) => hub.send(cityHall, text.trimEnd().split('\n'), dryRun, note ?? 'return.csv');
        expect(await send(true)).toMatchObject({ release: null, refusals: [] });
        expect(await send(false)).toMatchObject({ refusals: [] });
      }
      if (language !== 'graphql') continue;
      const answer = await hub.ask(viewers[note ?? ''] ?? anonymous, text);
      const shown: unknown = JSON.parse(blocks[place + 1]?.text ?? '');
      expect({ text, answer }).toEqual({ text, answer: shown });
    }
  });
});
