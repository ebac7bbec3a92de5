import { beforeAll, expect, it } from '@jest/globals';
import { pino } from 'pino';
import type { ReadFacts } from '../../../kit/reads/readEntry.ts';
import { ReadLog } from '../../../kit/reads/readLog.ts';
import { cursorOf, readPage } from '../../../kit/reads/readPage.ts';
import { ReadRecorder } from '../../../kit/reads/readRecorder.ts';
import type { Viewer } from '../../../kit/viewer.ts';
import { wardsOf } from '../../../schema/places/areas.ts';
import { spineDatabase } from '../../../subgraphs/spine/index.ts';
import { onEachDatabase } from '../database/testDatabase.ts';

const towerHamlets = 'E09000030';
const ward = wardsOf(towerHamlets)[0]?.code ?? '';

onEachDatabase(spineDatabase, (database) => {
  const read = (operation: string, agency: string | null, areas: readonly string[]): ReadFacts => ({
    kind: 'READ',
    key: 'k3n8w0q2ax',
    agency,
    role: 'PARTNER',
    operation,
    digest: 'd'.repeat(64),
    fields: ['KeptRisk.title'],
    areas,
    purpose: null,
    rows: 1,
  });
  beforeAll(async () => {
    let time = Date.parse('2026-11-27T12:00:00.000Z');
    const recorder = new ReadRecorder({
      log: new ReadLog(database()),
      logger: pino({ level: 'silent' }),
      now: () => new Date((time += 1000)),
    });
    await recorder.record(read('of the borough', 'barnet', [towerHamlets]));
    await recorder.record(read('of a ward', 'mopac', [ward]));
    await recorder.record(read('of London', 'barnet', ['E12000007']));
    await recorder.record(read('of another', 'barnet', ['E09000003']));
    await recorder.record(read('by the agency', 'tower-hamlets', ['E09000003']));
    await recorder.record(read('of keys', null, []));
    await recorder.record({
      ...read('of a visit', 'icv-panel', [towerHamlets]),
      kind: 'ACT',
      fields: ['Mutation.reportCustodyVisit', 'CustodyVisit.id'],
      outcome: 'REFUSED',
    });
    await recorder.close();
  });

  const viewer = (role: Viewer['role'], agency: string, boroughs: readonly string[] = []): Viewer => ({
    role,
    agency,
    boroughs,
    scopes: ['log:read'],
  });
  const seen = async (of: Viewer, area: string | null = null) => {
    const { entries, hasMore, count } = await readPage(database(), { viewer: of, area, first: 100, after: null });
    expect([hasMore, await count()]).toEqual([false, entries.length]);
    return entries.map(({ operation }) => operation);
  };
  const all = ['of a visit', 'of keys', 'by the agency', 'of another', 'of London', 'of a ward', 'of the borough'];

  it('shows an agency who read of its boroughs and what it did itself, and nothing else', async () => {
    const secretary = viewer('SECRETARY', 'tower-hamlets', [towerHamlets]);
    expect(await seen(secretary)).toEqual(['by the agency', 'of London', 'of a ward', 'of the borough']);
    expect(await seen(secretary, 'E09000003')).toEqual(['by the agency']);
    expect(await seen(viewer('SECRETARY', 'camden', ['E09000007']))).toEqual(['of London']);
  });

  it('shows City Hall all that is about an area, and whoever runs the hub all', async () => {
    expect(await seen(viewer('CITY_HALL', 'gla'))).toEqual(all.slice(2));
    expect(await seen(viewer('ADMINISTRATOR', 'hub'))).toEqual(all);
  });

  it('shows an agency without boroughs what it did, and where it speaks for London the reads of all of London', async () => {
    expect(await seen(viewer('POLICE', 'mps'))).toEqual(['of London']);
    expect(await seen(viewer('POLICE', 'mopac'))).toEqual(['of London', 'of a ward']);
    expect(await seen(viewer('SCRUTINEER', 'london-assembly'))).toEqual(['of London']);
    expect(await seen(viewer('POLICE', 'mps', ['E09000003']))).toEqual(['by the agency', 'of another', 'of London']);
    expect(await seen(viewer('PARTNER', 'victim-support'))).toEqual([]);
    expect(await seen(viewer('PARTNER', 'barnet'))).toEqual(['of another', 'of London', 'of the borough']);
  });

  it('shows nobody but who did it, and whoever runs the hub, that a custody visit was reported or a report was refused', async () => {
    expect(await seen(viewer('SECRETARY', 'icv-panel', [towerHamlets]))).toContain('of a visit');
    const others = [viewer('POLICE', 'mps', [towerHamlets]), viewer('CITY_HALL', 'gla'), viewer('SCRUTINEER', 'la')];
    for (const other of others) expect(await seen(other, towerHamlets)).not.toContain('of a visit');
  });

  it('goes on page by page, and knows no cursor of another list', async () => {
    const administrator = viewer('ADMINISTRATOR', 'hub');
    const found: (string | null)[] = [];
    let after: string | null = null;
    do {
      const page = await readPage(database(), { viewer: administrator, area: null, first: 2, after });
      found.push(...page.entries.map(({ operation }) => operation));
      const last = page.entries.at(-1);
      after = page.hasMore && last ? cursorOf(last) : null;
    } while (after !== null);
    expect(found).toEqual(all);
    const wrong = readPage(database(), { viewer: administrator, area: null, first: 2, after: 'x' });
    await expect(wrong).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
