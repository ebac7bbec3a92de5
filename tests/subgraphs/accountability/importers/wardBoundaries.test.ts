import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDomainDoor, type DomainDoor } from '../../../../kit/importing/domainDoor.ts';
import { accountabilityDatabase, accountabilityImporters } from '../../../../subgraphs/accountability/index.ts';
import { embedded } from '../../../kit/database/testDatabase.ts';
import { boundariesJson, madeFiles, places } from '../stops/madeStops.ts';

const options = { publishedOn: null, dryRun: false };
const ring = [
  [-0.1, 51.45],
  [0, 51.45],
  [0, 51.55],
  [-0.1, 51.45],
];

interface Feature {
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
}

const feature = (geometry: unknown, ward: unknown = places.bowEast.ward): Feature => ({
  type: 'Feature',
  properties: { WD22CD: ward },
  geometry,
});
const collection = (...features: readonly unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const good = feature({ type: 'Polygon', coordinates: [ring] });

describe('a file of ward boundaries', () => {
  const file = madeFiles();
  let door: DomainDoor;
  let opened: Awaited<ReturnType<typeof embedded>>;
  beforeAll(async () => {
    opened = await embedded(accountabilityDatabase);
    door = createDomainDoor({
      database: opened.database,
      importers: accountabilityImporters,
      today: () => '2024-06-01',
    });
  });
  afterAll(() => opened.close());
  const take = async (text: string) => door.import(await file('wards.geojson', text), options);

  it.each<readonly [string, unknown, string, RegExp]>([
    [
      'an open ring',
      { type: 'Polygon', coordinates: [[...ring.slice(0, 3), [0.1, 51.5]]] },
      '/coordinates/0',
      /not closed/,
    ],
    [
      'a ring of three positions',
      { type: 'Polygon', coordinates: [[ring[0], ring[1], ring[0]]] },
      '/coordinates/0',
      /at least 4.*found 3/,
    ],
    [
      'a hole that is open',
      { type: 'MultiPolygon', coordinates: [[ring], [ring, ring.slice(0, 3)]] },
      '/coordinates/1/1',
      /at least 4|not closed/,
    ],
    [
      'a ring that crosses itself',
      { type: 'Polygon', coordinates: [[ring[0], [0, 51.55], [0, 51.45], [-0.1, 51.55], ring[0]]] },
      '/coordinates/0',
      /crosses itself: the side from .* \(position \d\) crosses/,
    ],
    [
      'a ring that encloses nothing',
      { type: 'Polygon', coordinates: [[ring[0], [-0.05, 51.45], ring[1], ring[0]]] },
      '/coordinates/0',
      /encloses nothing/,
    ],
    [
      'a hole outside its ring',
      { type: 'MultiPolygon', coordinates: [[ring, ring.map(([x = 0, y = 0]) => [x - 0.2, y])]] },
      '/coordinates/0/1',
      /hole lies outside/,
    ],
    [
      'metres of the national grid',
      { type: 'Polygon', coordinates: [[[530000, 180000]]] },
      '/coordinates/0/0',
      /Expected a place in London.*WGS 84/,
    ],
    [
      'latitude before longitude',
      { type: 'Polygon', coordinates: [ring.map(([x, y]) => [y, x])] },
      '/coordinates/0/0',
      /longitude first/,
    ],
    [
      'words for numbers',
      { type: 'Polygon', coordinates: [[['0', '51']]] },
      '/coordinates/0/0',
      /Expected a longitude and a latitude/,
    ],
    ['no ring', { type: 'Polygon', coordinates: [] }, '/coordinates', /a list of rings/],
    [
      'a line',
      { type: 'LineString', coordinates: ring },
      '/type',
      /Expected a "Polygon" or a "MultiPolygon"; found "LineString"/,
    ],
    ['no geometry', null, '/type', /found nothing/],
  ])('with %s is refused at its place', async (_, geometry, pointer, message) => {
    const report = await take(collection(good, feature(geometry, places.bowWest.ward)));
    expect(report).toMatchObject({ dataset: 'ward-boundaries', release: null, accepted: 0, refused: 1 });
    expect(report.refusals).toEqual([
      { line: null, column: `/features/1/geometry${pointer}`, message: expect.stringMatching(message) },
    ]);
  });

  it.each([['E0501380'], ['E09000030'], ['W05000001'], [null], [7]])('refuses the ward code %j', async (code) => {
    const { refusals } = await take(collection(good, feature(good.geometry, code)));
    expect(refusals).toEqual([
      {
        line: null,
        column: '/features/1/properties/WD22CD',
        message: expect.stringMatching(/one of London’s 704 wards/),
      },
    ]);
  });

  it('refuses a ward that stands twice', async () => {
    const { refusals } = await take(collection(good, feature(good.geometry, places.bowWest.ward), good));
    expect(refusals).toEqual([
      {
        line: null,
        column: '/features/2/properties/WD22CD',
        message: expect.stringMatching(/^Feature 0 already gives the ward E05009317/),
      },
    ]);
  });

  it('with one ward upon another is refused, whichever comes first', async () => {
    const within = ring.map(([x = 0, y = 0]) => [-0.04 + (x + 0.04) / 10, 51.48 + (y - 51.48) / 10]);
    const inner = feature({ type: 'Polygon', coordinates: [within] }, places.bowWest.ward);
    for (const features of [
      [good, inner],
      [inner, good],
    ]) {
      const report = await take(collection(...features));
      expect(report).toMatchObject({
        release: null,
        refusals: [
          {
            column: `/features/${features.indexOf(inner)}/geometry`,
            message: expect.stringMatching(
              `^The ward ${places.bowWest.ward} lies upon the ward ${places.bowEast.ward}`,
            ),
          },
        ],
      });
    }
    const hole = feature({ type: 'Polygon', coordinates: [ring, within] });
    expect(await take(collection(hole, inner))).toMatchObject({ accepted: 2, refusals: [] });
  });

  it('is taken without some of the wards, and says so', async () => {
    const report = await take(boundariesJson());
    expect(report).toMatchObject({ accepted: 4, refused: 0, refusals: [] });
    expect(report.remarks).toEqual([expect.stringMatching(/leaves out.*: 700, such as/)]);
  });

  it('of a later year is known by its own property', async () => {
    const later = boundariesJson(0.01).replaceAll('WD22CD', 'WD25CD');
    expect(await take(later)).toMatchObject({ dataset: 'ward-boundaries', accepted: 4 });
  });
});
