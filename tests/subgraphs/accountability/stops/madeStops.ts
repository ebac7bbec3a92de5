import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import type { ReceivedFile } from '../../../../kit/importing/report.ts';

const headings = [
  'Type',
  'Date',
  'Part of a policing operation',
  'Policing operation',
  'Latitude',
  'Longitude',
  'Gender',
  'Age range',
  'Self-defined ethnicity',
  'Officer-defined ethnicity',
  'Legislation',
  'Object of search',
  'Outcome',
  'Outcome linked to object of search',
  'Removal of more than just outer clothing',
] as const;

/** A stop that a test makes up, by the headings of the file; what it leaves out is as usual. */
export type MadeStop = Partial<Record<(typeof headings)[number], string>>;

const usual: MadeStop = {
  Type: 'Person search',
  Gender: 'Male',
  'Age range': '18-24',
  'Self-defined ethnicity': 'Other ethnic group - Not stated',
  'Officer-defined ethnicity': 'White',
  Legislation: 'Misuse of Drugs Act 1971 (section 23)',
  'Object of search': 'Controlled drugs',
  Outcome: 'A no further action disposal',
};

export function stopsCsv(stops: readonly MadeStop[]): string {
  const lines = stops.map((stop) => headings.map((heading) => stop[heading] ?? usual[heading] ?? '').join(','));
  return [headings.join(','), ...lines, ''].join('\n');
}

/** The same stops as the API gives them. */
export function stopsJson(stops: readonly MadeStop[]): string {
  const items = stops.map((made) => {
    const text = (heading: (typeof headings)[number]) => made[heading] ?? usual[heading] ?? null;
    return {
      type: text('Type'),
      datetime: text('Date'),
      involved_person: true,
      operation: false,
      operation_name: null,
      location:
        text('Latitude') === null
          ? null
          : { latitude: text('Latitude'), longitude: text('Longitude'), street: { id: 1, name: 'On or near here' } },
      gender: text('Gender'),
      age_range: text('Age range'),
      self_defined_ethnicity: text('Self-defined ethnicity'),
      officer_defined_ethnicity: text('Officer-defined ethnicity'),
      legislation: text('Legislation'),
      object_of_search: text('Object of search'),
      outcome: text('Outcome'),
      outcome_object: { id: 'bu', name: text('Outcome') },
      outcome_linked_to_object_of_search: null,
      removal_of_more_than_outer_clothing: null,
    };
  });
  return JSON.stringify(items);
}

/** Two wards of Tower Hamlets, one of Westminster and one of the City, as squares in a row. */
export const places = {
  bowEast: { ward: 'E05009317', borough: 'E09000030', at: { Longitude: '-0.05', Latitude: '51.5' } },
  bowWest: { ward: 'E05009318', borough: 'E09000030', at: { Longitude: '0.05', Latitude: '51.5' } },
  westEnd: { ward: 'E05013808', borough: 'E09000033', at: { Longitude: '-0.15', Latitude: '51.5' } },
  aldgate: { ward: 'E05009289', borough: 'E09000001', at: { Longitude: '-0.25', Latitude: '51.5' } },
  oxford: { ward: null, borough: null, at: { Longitude: '-1.25', Latitude: '51.75' } },
} as const;

/** The boundaries of those wards. @param moved how far all of them lie to the east of where the stops expect them */
export function boundariesJson(moved = 0): string {
  const wards = [places.bowEast, places.bowWest, places.westEnd, places.aldgate];
  const features = wards.map(({ ward, borough, at }) => {
    const west = Number(at.Longitude) - 0.05 + moved;
    const ring = [
      [west, 51.45],
      [west + 0.1, 51.45],
      [west + 0.1, 51.55],
      [west, 51.55],
      [west, 51.45],
    ];
    return {
      type: 'Feature',
      properties: { WD22CD: ward, LAD22CD: borough },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/** One stop on each day of a month, so that it is whole, each as the function makes it. */
export function wholeMonth(month: string, stop: (day: number) => MadeStop): MadeStop[] {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length }, (_, place) => ({
    Date: `${month}-${String(place + 1).padStart(2, '0')}T12:00:00+00:00`,
    ...stop(place + 1),
  }));
}

/** Writes files for the tests of one suite, and removes them with it. */
export function madeFiles(): (name: string, text: string) => Promise<ReceivedFile> {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hub-stops-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  return async (name, text) => {
    const sha256 = createHash('sha256').update(text).digest('hex');
    const path = join(folder, sha256);
    await writeFile(path, text);
    return { name, path, sha256, bytes: Buffer.byteLength(text) };
  };
}
