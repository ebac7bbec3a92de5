import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ReceivedFile } from '../kit/importing/report.ts';
import { wards } from '../schema/places/wards.ts';
import { randomNumbers } from './randomNumbers.ts';

/** Twelve months of a force that stops some 12,500 people a month, as the Metropolitan Police did in 2023. */
export const stopMonths = Array.from({ length: 12 }, (_, place) => `2023-${String(place + 1).padStart(2, '0')}`);
export const stopsOfMonth = 12_500;

/** The police round places to about as many points in a month. */
const points = 5_000;
/** Wards stand in a grid of so many columns; the published boundaries have some 36 positions each. */
const columns = 32;
const side = { west: -0.5, south: 51.29, width: 0.026, height: 0.018 };
const positionsOfSide = 9;

const words = {
  type: [
    'Person search',
    'Person search',
    'Person search',
    'Person search',
    'Person and Vehicle search',
    'Vehicle search',
  ],
  gender: ['Male', 'Male', 'Male', 'Male', 'Male', 'Female', 'Other'],
  age: ['10-17', '18-24', '18-24', '25-34', 'over 34', ''],
  selfDefined: [
    'Other ethnic group - Not stated',
    'White - English/Welsh/Scottish/Northern Irish/British',
    'Black/African/Caribbean/Black British - African',
    'Asian/Asian British - Bangladeshi',
    'White - Any other White background',
    'Mixed/Multiple ethnic groups - White and Black Caribbean',
  ],
  officerDefined: ['White', 'Black', 'Asian', 'Other', ''],
  search: [
    'Misuse of Drugs Act 1971 (section 23),Controlled drugs',
    'Misuse of Drugs Act 1971 (section 23),Controlled drugs',
    'Police and Criminal Evidence Act 1984 (section 1),Stolen goods',
    'Police and Criminal Evidence Act 1984 (section 1),Offensive weapons',
    'Firearms Act 1968 (section 47),Firearms',
  ],
  outcome: [
    'A no further action disposal',
    'A no further action disposal',
    'A no further action disposal',
    'Arrest',
    'Community resolution',
    'Penalty Notice for Disorder',
    'Caution (simple or conditional)',
  ],
} as const;

const heading =
  'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing\n';

/** Writes the twelve files into a folder. */
export async function writeStopFiles(folder: string): Promise<readonly ReceivedFile[]> {
  const random = randomNumbers(20_230_601);
  const files: ReceivedFile[] = [];
  for (const month of stopMonths) {
    files.push(await write(join(folder, `${month}-metropolitan-stop-and-search.csv`), stopFile(month, random)));
  }
  return files;
}

/** Writes boundaries of all of today's wards, as squares with as many positions as the published ones have. */
export async function writeBoundaries(folder: string): Promise<ReceivedFile> {
  const features = wards.map(({ code }, place) => ({
    type: 'Feature',
    properties: { WD22CD: code },
    geometry: { type: 'Polygon', coordinates: [ring(place % columns, Math.floor(place / columns))] },
  }));
  return write(join(folder, 'wards.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
}

function stopFile(month: string, random: () => number): string {
  const pick = <Word>(of: readonly [Word, ...Word[]]): Word => of[Math.floor(random() * of.length)] ?? of[0];
  const places = Array.from({ length: points }, () => {
    const east = side.west + random() * side.width * columns;
    const north = side.south + random() * side.height * (wards.length / columns);
    return `${north.toFixed(6)},${east.toFixed(6)}`;
  });
  const lines = Array.from({ length: stopsOfMonth }, () => {
    const place = random() < 0.08 ? ',' : (places[Math.floor(random() * points)] ?? ',');
    const two = (most: number, first = 0) => String(first + Math.floor(random() * most)).padStart(2, '0');
    const date = `${month}-${two(28, 1)}T${two(23)}:${two(60)}:00+00:00`;
    const person = [pick(words.gender), pick(words.age), pick(words.selfDefined), pick(words.officerDefined)].join(',');
    return `${pick(words.type)},${date},False,,${place},${person},${pick(words.search)},${pick(words.outcome)},False,False\n`;
  });
  return heading + lines.join('');
}

function ring(column: number, row: number): readonly (readonly [number, number])[] {
  const [west, south] = [side.west + column * side.width, side.south + row * side.height];
  const steps = Array.from({ length: positionsOfSide }, (_, step) => step / positionsOfSide);
  const at = (across: number, up: number) => [west + across * side.width, south + up * side.height] as const;
  return [
    ...steps.map((step) => at(step, 0)),
    ...steps.map((step) => at(1, step)),
    ...steps.map((step) => at(1 - step, 1)),
    ...steps.map((step) => at(0, 1 - step)),
    at(0, 0),
  ];
}

async function write(path: string, text: string): Promise<ReceivedFile> {
  await writeFile(path, text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { name: basename(path), path, sha256, bytes: Buffer.byteLength(text) };
}
