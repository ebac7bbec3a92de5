import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { anonymous, type Viewer } from '../../../../kit/viewer.ts';
import { Period } from '../../../../schema/periods.ts';
import { loadedEngagement, type LoadedEngagement } from '../loadedEngagement.ts';
import { panelRows, representationFile } from './representationFile.ts';

const ward = 'E05009317';
const borough = 'E09000030';
const payloads = z.record(z.string(), z.object({ userErrors: z.array(z.looseObject({ message: z.string() })) }));
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
      `mutation { withdrawRepresentationConsent(input: { ward: "${ward}", half: "${past}", reason: "Asked", expectedVersion: 1, answers: [{ strand: GENDER, category: "Female" }] }) { userErrors { message } } }`,
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

  describe('and the return that it was taken out of', () => {
    const half = '2025/26-H2';
    const secretary: Viewer = { ...cityHall, agency: 'lbth', role: 'SECRETARY', boroughs: [borough], keyId: 'first' };
    const act = async (mutation: string) => {
      const { data, errors } = await hub.act(
        secretary,
        `mutation { ${mutation} { userErrors { code message path } } }`,
      );
      expect(errors).toBeUndefined();
      return Object.values(payloads.parse(data))[0]?.userErrors;
    };
    const place = `ward: "${ward}", half: "${half}"`;
    const record = (more: string) =>
      act(`recordPanelRepresentation(input: { ${place}, ${more}, consent: "ward-panel-2026",
        counts: [{ strand: GENDER, category: "Female", members: 6 }, { strand: GENDER, category: "Male", members: 5 }] })`);
    const withdraw = (more: string) =>
      act(
        `withdrawRepresentationConsent(input: { ${place}, ${more}, answers: [{ strand: GENDER, category: "Female" }] })`,
      );
    const refused = (code: string, path: string) => [{ code, message: expect.any(String), path: ['input', path] }];

    it('say who changed it, when and why, to those who keep it, and never what', async () => {
      await hub.send({
        text: representationFile(half, [panelRows(ward, { female: 6, male: 6, sikh: 2, declined: 1 })]),
      });
      expect(await withdraw('reason: "Count corrected", expectedVersion: 1')).toEqual([]);
      expect(await record('reason: "Forms", expectedVersion: 2')).toEqual([]);
      const asked = async (viewer: Viewer) => {
        const query = `{ representationReturns(borough: "${borough}", half: "${half}") { ward { code } half version history { version agency role reason file } } }`;
        return (await hub.act(viewer, query)).data?.['representationReturns'];
      };
      const byHand = { agency: 'lbth', role: 'SECRETARY', file: null };
      expect(await asked(secretary)).toEqual([
        {
          ward: { code: ward },
          half,
          version: 3,
          history: [
            { ...byHand, version: 3, reason: 'Forms' },
            { ...byHand, version: 2, reason: 'Count corrected' },
            { version: 1, agency: null, role: null, reason: null, file: expect.any(String) },
          ],
        },
      ]);
      for (const viewer of [anonymous, { ...secretary, boroughs: ['E09000012'] }])
        expect(await asked(viewer)).toBeNull();
    });

    it('let no secretary overwrite what another entered meanwhile', async () => {
      const late = await record('reason: "Forms", expectedVersion: 2');
      expect(late).toEqual(refused('VERSION_CONFLICT', 'expectedVersion'));
      expect(late?.[0]?.message).toMatch(
        /changed by a borough’s secretary \(lbth\) and are at version 3; you had read version 2\. Nothing was overwritten/,
      );
      expect(await record('reason: "Forms"')).toEqual(refused('REQUIRED', 'expectedVersion'));
      expect(await record('reason: " ", expectedVersion: 3')).toEqual(refused('REQUIRED', 'reason'));
      expect(await withdraw('reason: "Asked", expectedVersion: 2')).toEqual(
        refused('VERSION_CONFLICT', 'expectedVersion'),
      );
      expect(await withdraw('reason: "Ring 020 7946 0123", expectedVersion: 3')).toEqual(
        refused('PERSONAL_DETAILS', 'reason'),
      );
    });
  });
});
