import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../../kit/viewer.ts';
import { Period } from '../../../../schema/periods.ts';
import { loadedEngagement, type LoadedEngagement } from '../loadedEngagement.ts';
import { panelRows, representationFile } from './representationFile.ts';

const ward = 'E05009317';
const cityHall: Viewer = { agency: 'mopac', role: 'CITY_HALL', boroughs: [], scopes: ['register:write'] };

describe('consent that was withdrawn', () => {
  let hub: LoadedEngagement;
  beforeAll(async () => {
    hub = await loadedEngagement();
  });
  afterAll(() => hub.close());

  it('does not get a member back who withdrew consent, by the file that had counted them', async () => {
    const past = '2025/26-H1';
    const panel = { female: 6, male: 6, sikh: 2, declined: 1 };
    const text = representationFile(past, [panelRows(ward, panel)]);
    const first = await hub.send({ text });
    const kept = async () => {
      const rows = await hub.database.query<{ members: number }>(
        `select members from engagement.representation_count
         where ward = $1 and half = $2 and strand = 'GENDER' and category = 'female'`,
        [ward, Period.parse(past).code],
      );
      return rows.map(({ members }) => members);
    };
    const { data, errors } = await hub.act(
      cityHall,
      `mutation { withdrawRepresentationConsent(input: { ward: "${ward}", half: "${past}", answers: [{ strand: GENDER, category: "Female" }] }) { userErrors { message } } }`,
    );
    expect({ data, errors }).toMatchObject({ data: { withdrawRepresentationConsent: { userErrors: [] } } });
    // The same content while it stands changes nothing.
    expect(await hub.send({ text })).toMatchObject({ changed: 0, refusals: [] });
    expect(await kept()).toEqual([5]);
    await hub.withdraw(first.release ?? '');
    expect(await hub.send({ text })).toMatchObject({
      release: null,
      refusals: [{ message: expect.stringMatching(new RegExp(`consent to be counted was withdrawn .*${ward}`)) }],
    });
    expect(await kept()).toEqual([]);
    const anew = representationFile(past, [panelRows(ward, { ...panel, female: 5, declined: 2 })]);
    expect(await hub.send({ text: anew })).toMatchObject({ refusals: [], remarks: [] });
    expect(await kept()).toEqual([5]);
    const other = representationFile(past, [panelRows(ward, { ...panel, female: 4 })]);
    expect(await hub.send({ text: other, dryRun: true })).toMatchObject({
      remarks: ['2025/26-H1: 1 panel has returned counts before. This file replaces them, and they are not kept.'],
    });
  });
});
