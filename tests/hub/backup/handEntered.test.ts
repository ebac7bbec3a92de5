import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { backup } from '../../../hub/commands/backup.ts';
import { restore } from '../../../hub/commands/restore.ts';
import { readConfig } from '../../../hub/config.ts';
import { programs } from '../../../hub/domains.ts';
import { openEmbeddedState } from '../../../hub/state/embeddedState.ts';
import type { State } from '../../../hub/state/state.ts';
import type { Viewer } from '../../../kit/viewer.ts';

const secretary: Viewer = {
  agency: 'tower-hamlets',
  role: 'SECRETARY',
  boroughs: ['E09000030'],
  scopes: ['register:write'],
};
const ward = 'E05009317';
const recorded = `mutation { recordPanelRepresentation(input: { ward: "${ward}", half: "2026/27-H1", reason: "Forms", consent: "ward-panel-2026",
  counts: [{ strand: GENDER, category: "Female", members: 6 }, { strand: GENDER, category: "Male", members: 5 }] }) { ward { code } userErrors { message } } }`;
const withdrawn = `mutation { withdrawRepresentationConsent(input: { ward: "${ward}", half: "2026/27-H1",
  reason: "Count corrected", expectedVersion: 1, answers: [{ strand: GENDER, category: "Female" }] }) { ward { code } userErrors { message } } }`;

describe('what a secretary entered by hand of a panel', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  const configOf = (name: string) => readConfig({ HUB_HOME: at(name) });

  beforeAll(async () => {
    jest.spyOn(console, 'log').mockImplementation(() => undefined);
    folder = await mkdtemp(join(tmpdir(), 'hub-entered-'));
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  async function within<Result>(name: string, work: (state: State) => Promise<Result>): Promise<Result> {
    const state = await openEmbeddedState(at(name), null, () => undefined);
    try {
      return await work(state);
    } finally {
      await state.close();
    }
  }
  const act = async ({ databases }: State, query: string) => {
    const engagement = await programs.engagement.create(databases.engagement, () => '2026-11-22');
    return engagement.execute({ query, variables: {}, viewer: secretary, requestId: 'test' });
  };
  const counts = ({ databases }: State) =>
    databases.engagement.query(
      'select release, ward, half, strand, category, members, consent from engagement.representation_count where strand = $1 order by category',
      ['GENDER'],
    );
  const done = (mutation: string) => ({ data: { [mutation]: { ward: { code: ward }, userErrors: [] } } });

  it('comes back from a backup, takes a withdrawal of consent there, and is not written over unasked', async () => {
    const before = await within('home', async (state) => {
      expect(await act(state, recorded)).toMatchObject(done('recordPanelRepresentation'));
      return counts(state);
    });
    expect(before).toMatchObject([
      { release: null, ward, category: 'female', members: 6, consent: 'ward-panel-2026' },
      { release: null, ward, category: 'male', members: 5, consent: 'ward-panel-2026' },
    ]);
    await backup(at('home.backup'), configOf('home'));
    await restore(at('home.backup'), { replace: false }, configOf('back'));
    await within('back', async (state) => {
      expect(await counts(state)).toEqual(before);
      expect(await act(state, withdrawn)).toMatchObject(done('withdrawRepresentationConsent'));
      expect(await counts(state)).toMatchObject([{ members: 1 }, { category: 'female', members: 5 }, { members: 5 }]);
    });
    await expect(restore(at('home.backup'), { replace: false }, configOf('back'))).rejects.toThrow(
      /records in engagement\.representation_count.*Nothing was changed/,
    );
  });
});
