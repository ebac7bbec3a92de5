import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ownHome, query, runHub, startHub, type HubProcess } from './hubProcess.ts';

const asked = '{ ward(code: "E05009317") { panel { status memberCount } } }';

describe('a register kept from the command line', () => {
  let own: Awaited<ReturnType<typeof ownHome>>;
  let environment: Awaited<ReturnType<typeof ownHome>>['environment'];
  let folder: string;
  let hub: HubProcess;
  let heading: string;
  const file = () => join(folder, 'panels.csv');
  const row = (values: Readonly<Record<string, string>>) =>
    heading
      .split(',')
      .map((name) => values[name] ?? '')
      .join(',');
  const write = async (...rows: Readonly<Record<string, string>>[]) =>
    writeFile(file(), [heading, ...rows.map(row), ''].join('\n'));

  beforeAll(async () => {
    own = await ownHome();
    environment = { ...own.environment, HUB_DEMO: 'off' };
    folder = await mkdtemp(join(tmpdir(), 'hub-templates-'));
    hub = await startHub('all', environment);
    heading = (await runHub(['template', 'ward-panels'], environment)).out.trim();
  });
  afterAll(async () => {
    await hub.stop();
    await own.remove();
    await rm(folder, { recursive: true });
  });

  const open = { 'Ward panel act': 'Open', Ward: 'E05009317', Reason: 'Our list' };
  const establish = { ...open, 'Ward panel act': 'Establish', 'Chair kind': 'Resident', Members: '12' };

  it('has a template that an unknown register has not', async () => {
    expect(heading).toMatch(/^Ward panel act,Ward,Chair kind,.*,Expected version,Effective on,Reason$/);
    const { code, err } = await runHub(['template', 'panels'], environment);
    expect(code).toBe(1);
    expect(err).toMatch(/no template "panels".*ward-panels/);
  });

  it('is told every fault by a trial, and nothing is changed', async () => {
    await write(open, { ...establish, Members: 'many' });
    const { code, out } = await runHub(['import', '--dry-run', file()], environment);
    expect(code).toBe(1);
    expect(out).toContain('line 3, Members: Expected a whole number from 0 to 200; got "many".');
    expect(await query(own.url, asked)).toEqual({ data: { ward: { panel: null } } });
  });

  it('is taken whole', async () => {
    await write(open, establish);
    const { out, code } = await runHub(['import', file()], environment);
    expect({ out: out.trim(), code }).toEqual({
      out: 'panels.csv: 2 records of ward-panels taken; 1 changed',
      code: 0,
    });
    expect(await query(own.url, asked)).toEqual({
      data: { ward: { panel: { status: 'ESTABLISHED', memberCount: 12 } } },
    });
  });

  it('is not taken a second time', async () => {
    const { out, code } = await runHub(['import', file()], environment);
    expect(code).toBe(1);
    expect(out).toContain('line 2, Ward panel act: There is a ward panel of Bethnal Green already');
  });
});
