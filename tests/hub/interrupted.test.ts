import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boroughFile } from '../subgraphs/performance/boroughFile.ts';
import { HubProcess, ownHome, query, runHub, startHub } from './hubProcess.ts';

/** Ten years of months, so that loading takes seconds. */
const months = Array.from(
  { length: 120 },
  (_, month) => `${2014 + Math.floor(month / 12)}${String((month % 12) + 1).padStart(2, '0')}`,
);
const crime = '{ borough(name: "Tower Hamlets") { crime { at(period: "2020-01") { value } } } }';
const counted = (value: number) => ({ data: { borough: { crime: { at: { value } } } } });

describe('an import that takes its time', () => {
  let own: Awaited<ReturnType<typeof ownHome>>;
  let folder: string;
  let hub: HubProcess;
  const environment = () => own.environment;

  beforeAll(async () => {
    own = await ownHome();
    folder = await mkdtemp(join(tmpdir(), 'hub-files-'));
    await writeFile(
      join(folder, 'one.csv'),
      boroughFile(months, () => 1),
    );
    await writeFile(
      join(folder, 'two.csv'),
      boroughFile(months, () => 2),
    );
    hub = await startHub('all', environment());
    await runHub(['import', join(folder, 'one.csv')], environment());
  });
  afterAll(async () => {
    await hub.stop();
    await own.remove();
    await rm(folder, { recursive: true });
  });

  it('changes nothing when the hub is killed half-way, and leaves nothing behind', async () => {
    const importing = new HubProcess(['import', join(folder, 'two.csv')], environment());
    while ((await uploads(own.home)) === 0 && !importing.hasEnded) await wait(5);
    hub.signal('SIGKILL');
    expect((await importing.ended).code).toBe(1);
    await hub.ended;
    hub = await startHub('all', environment());
    expect(await query(own.url, crime)).toMatchObject(counted(11));
    expect(await uploads(own.home)).toBe(0);
  });

  it('lets questions through meanwhile, which see the figures before or after, never between', async () => {
    const importing = new HubProcess(['import', join(folder, 'two.csv')], environment());
    const seen = new Set<string>();
    do seen.add(JSON.stringify(await query(own.url, crime)));
    while (!importing.hasEnded);
    expect((await importing.ended).code).toBe(0);
    expect(seen.size).toBeLessThanOrEqual(2);
    expect(
      [...seen].every((answer) => [counted(11), counted(22)].some((whole) => JSON.stringify(whole) === answer)),
    ).toBe(true);
    expect(await query(own.url, crime)).toMatchObject(counted(22));
  });
});

async function uploads(home: string): Promise<number> {
  return (await readdir(join(home, 'temporary')).catch(() => [])).length;
}
