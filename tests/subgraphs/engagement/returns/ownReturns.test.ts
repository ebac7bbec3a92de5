import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../../kit/viewer.ts';
import { wardsOf } from '../../../../schema/places/areas.ts';
import { boroughs, cityOfLondon } from '../../../../schema/places/boroughs.ts';
import { populationFile } from '../../performance/populationFile.ts';
import { loadedEngagement, type LoadedEngagement } from '../loadedEngagement.ts';

const towerHamlets = 'E09000030';
const hackney = 'E09000012';

const secretary: Viewer = {
  agency: 'tower-hamlets',
  role: 'SECRETARY',
  boroughs: [towerHamlets],
  scopes: ['register:write'],
};

const watch = (borough: string) =>
  `Ward code,Quarter,Schemes,Households,Coordinators\n${wardsOf(borough)
    .map(({ code }) => `${code},2026/27-Q1,2,50,3`)
    .join('\n')}\n`;

/** What a panel of each of some wards returned, of one strand. */
const panels = (wards: readonly string[]) =>
  `Ward code,Half-year,Strand,Category,Members,Consent\n${wards
    .map((ward) => `${ward},2026/27-H1,ALL,REFUSED,12,`)
    .join('\n')}\n`;

describe('a borough’s own return', () => {
  let hub: LoadedEngagement;
  beforeAll(async () => {
    hub = await loadedEngagement();
  });
  afterAll(() => hub.close());

  it('is taken from its secretary, on a dry run too', async () => {
    expect(await hub.send({ text: watch(towerHamlets), viewer: secretary, dryRun: true })).toMatchObject({
      release: null,
      refused: 0,
    });
    expect(await hub.send({ text: watch(towerHamlets), viewer: secretary })).toMatchObject({
      refused: 0,
      release: expect.stringContaining('neighbourhood-watch'),
    });
  });

  it.each([
    ['another borough’s', watch(hackney), secretary, /is of Hackney \(E09000012\), for which your key does not speak/],
    ['one of no borough', watch(cityOfLondon).replaceAll('E05', 'X05'), secretary, /names no borough/],
    [
      'any without the scope',
      watch(towerHamlets),
      { ...secretary, scopes: [] },
      /SECRETARY with the scope register:write/,
    ],
    ['a file of no borough’s own', populationFile([2025], () => 9), secretary, /no return of a borough/],
  ])('is refused where it is %s', async (_what, text, viewer, words) => {
    await expect(hub.send({ text, viewer })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringMatching(words),
    });
  });

  it('of panels is refused as soon as one ward is in another borough', async () => {
    const [own = '', next = ''] = wardsOf(towerHamlets).map(({ code }) => code);
    const [foreign = ''] = wardsOf(hackney).map(({ code }) => code);
    await expect(hub.send({ text: panels([own, foreign]), viewer: secretary })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const report = await hub.send({ text: panels([own, next]), viewer: secretary, dryRun: true });
    expect(report.dataset).toBe('panel-representation-returns');
  });

  it('of every borough can come from City Hall', async () => {
    const cityHall: Viewer = { ...secretary, agency: 'mopac', role: 'CITY_HALL', boroughs: [] };
    const [first] = boroughs.filter(({ code }) => code === hackney);
    expect(await hub.send({ text: watch(first?.code ?? ''), viewer: cityHall })).toMatchObject({ refused: 0 });
  });
});
