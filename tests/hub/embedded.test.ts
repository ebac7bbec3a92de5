import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleQuery } from '../../hub/exampleQuery.ts';
import { boroughFile } from '../subgraphs/performance/boroughFile.ts';
import type { HubProcess } from './hubProcess.ts';
import { ownHome, query, runHub, startHub } from './hubProcess.ts';

const months = ['202501', '202502'];
const crime = '{ borough(name: "Tower Hamlets") { crime { at(period: "2025-01") { value } } } }';
const counted = (value: number | null) => ({ data: { borough: { crime: { at: { value } } } } });

describe('the hub in one process', () => {
  let own: Awaited<ReturnType<typeof ownHome>>;
  let folder: string;
  let hub: HubProcess;
  const file = (name: string) => join(folder, name);

  beforeAll(async () => {
    own = await ownHome();
    folder = await mkdtemp(join(tmpdir(), 'hub-files-'));
    await writeFile(
      file('one.csv'),
      boroughFile(months, () => 1),
    );
    await writeFile(
      file('two.csv'),
      boroughFile(months, () => 2),
    );
    await writeFile(file('wrong.csv'), boroughFile(months, () => 3).replaceAll('Barnet', 'Barnett'));
    hub = await startHub('all', own.environment);
  });
  afterAll(async () => {
    await hub.stop();
    await own.remove();
    await rm(folder, { recursive: true });
  });

  it('says where it is and what to ask, and answers that', async () => {
    expect(hub.out).toMatch(/Ready after [\d.]+ s[\s\S]*\/graphql[\s\S]*Try this query there/);
    expect(hub.out).toContain(exampleQuery.trim());
    expect((await query(own.url, exampleQuery)).errors).toBeUndefined();
  });

  it('takes files from the command line and says in a line of JSON what became of each', async () => {
    const { code, out } = await runHub(
      ['import', '--json', '--published-on', '2025-03-15', file('one.csv'), file('wrong.csv')],
      own.environment,
    );
    const [taken, refused] = out
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(code).toBe(1);
    expect(taken).toMatchObject({
      file: 'one.csv',
      dataset: 'mps-borough-crime',
      accepted: 352,
      refused: 0,
      refusals: [],
    });
    expect(refused).toMatchObject({
      file: 'wrong.csv',
      dataset: 'mps-borough-crime',
      release: null,
      accepted: 0,
      changed: 0,
      refused: 11,
    });
    expect(await query(own.url, crime)).toMatchObject(counted(11));
  });

  it('tells a person which line is at fault and what to do', async () => {
    const { code, out } = await runHub(['import', file('wrong.csv')], own.environment);
    expect(code).toBe(1);
    expect(out).toMatch(/wrong\.csv: refused, nothing was changed\n\s+line \d+.*Barnet/);
  });

  it('ends with 2 for wrong usage', async () => {
    const wrong = await Promise.all([
      runHub(['import'], own.environment),
      runHub(['import', '--published-on', '2025-02-30', file('one.csv')], own.environment),
      runHub(['imports'], own.environment),
      runHub(['start'], { ...own.environment, HUB_PORT: 'four' }),
      runHub(['start'], { ...own.environment, HUB_HOME: folder }),
    ]);
    expect(wrong.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2]);
    expect(wrong[4].err).toMatch(/^Port \d+ is in use by another program/);
  });

  it('refuses a second hub on the same state, naming the first', async () => {
    const { code, err } = await runHub(['start'], own.environment);
    expect(code).toBe(1);
    expect(err).toMatch(/in use by process \d+, serving on port \d+/);
  });

  it('lists what it holds, and withdraws a release with a reason', async () => {
    const list = await runHub(['datasets'], own.environment);
    const release = /mps-borough-crime:[0-9a-f]{12}/.exec(list.out)?.[0] ?? '';
    expect((await runHub(['withdraw', release, '--reason', 'a trial'], own.environment)).code).toBe(0);
    expect(await query(own.url, crime)).toMatchObject(counted(null));
    expect((await runHub(['import', '--published-on', '2025-03-15', file('one.csv')], own.environment)).code).toBe(0);
  });

  it('publishes, lists, shows and deprecates a view', async () => {
    const views = (...given: string[]) => runHub(['views', ...given], own.environment);
    await writeFile(file('ward-names.graphql'), '# Ward names\n# All of them.\n\n{ boroughs { wards { name } } }\n');
    await writeFile(file('wrong-view.graphql'), '# Wrong\n\n{ boroughs { names } }\n');
    expect(await views('publish', file('ward-names.graphql'))).toMatchObject({
      code: 0,
      out: '"ward-names" is published in version 1; it answers at /views/ward-names.\n',
    });
    const wrong = await views('publish', file('wrong-view.graphql'));
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('Cannot query field "names"')]);
    await views('deprecate', 'ward-names', '--reason', 'Use ward-card.');
    const listed = await views('list');
    expect(listed.out).toMatch(/safer-neighbourhood-board-pack, version 1, comes with the hub/);
    expect(listed.out).toMatch(
      /ward-names, version 1, for everybody: Ward names\n.*All of them.*\n.*\n.*Use ward-card/,
    );
    expect((await views('show', 'ward-names')).out).toContain('{ boroughs { wards { name } } }');
    expect((await views('show', 'nothing')).code).toBe(1);
    expect((await views('show', 'ward-names', '--of-version', 'one')).code).toBe(2);
  });

  it('answers clearly what cannot be asked', async () => {
    const bad = async (text: string) =>
      (await query(own.url, text)).errors?.map(({ extensions: { code }, path }) => [code, path]);
    expect(await bad('{ borough { name } }')).toEqual([['BAD_USER_INPUT', ['borough']]]);
    expect(await bad('{ borough(code: "E09000030", name: "Tower Hamlets") { name } }')).toEqual([
      ['BAD_USER_INPUT', ['borough']],
    ]);
    expect(await bad('{ london { crime { at(period: "2025-13") { value } } } }')).toEqual([
      ['BAD_USER_INPUT', ['london', 'crime', 'at']],
    ]);
    const variable = await query(own.url, 'query ($of: Period!) { london { crime { at(period: $of) { value } } } }', {
      of: '2025-13',
    });
    expect(variable.errors).toMatchObject([
      { path: ['london', 'crime', 'at'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(await bad('{ london {')).toEqual([['GRAPHQL_PARSE_FAILED', undefined]]);
    expect(await bad('{ london { crime(category: "witchcraft") { id } } }')).toEqual([
      ['BAD_USER_INPUT', ['london', 'crime']],
    ]);
    expect(await query(own.url, '{ borough(code: "E09999999") { name } ward(code: "E05999999") { name } }')).toEqual({
      data: { borough: null, ward: null },
    });
  });

  it('loses nothing that it acknowledged when it is killed, and starts again on the same state', async () => {
    await runHub(['import', '--published-on', '2025-04-15', file('two.csv')], own.environment);
    hub.signal('SIGKILL');
    await hub.ended;
    hub = await startHub('all', own.environment);
    expect(await query(own.url, crime)).toMatchObject(counted(22));
  });

  it('stops cleanly on Ctrl-C and lets the state go, which a command then opens itself', async () => {
    hub.signal('SIGINT');
    expect((await hub.ended).code).toBe(0);
    expect(existsSync(join(own.home, 'lock'))).toBe(false);
    const { code, out } = await runHub(
      ['import', '--json', '--published-on', '2025-04-15', file('two.csv')],
      own.environment,
    );
    expect({ code, report: JSON.parse(out) as unknown }).toMatchObject({ code: 0, report: { changed: 0 } });
    hub = await startHub('all', own.environment);
  });
});
