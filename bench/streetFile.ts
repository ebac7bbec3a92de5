import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ReceivedFile } from '../kit/importing/report.ts';
import { boroughs } from '../schema/places/boroughs.ts';
import { wards } from '../schema/places/wards.ts';
import { lastOutcomes, streetTypes } from '../subgraphs/performance/streets/streetWords.ts';
import { randomNumbers } from './randomNumbers.ts';

export const streetRows = 100_000;

const heading =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
const force = 'Metropolitan Police Service';
const lsoasOfWard = 7;

/** Seven LSOAs in each of London's wards, as there are on average. */
const lsoas = wards.flatMap(({ code, name, borough }, ward) =>
  Array.from({ length: lsoasOfWard }, (_, place) => ({
    code: `E01${String(ward * lsoasOfWard + place).padStart(6, '0')}`,
    ward: code,
    wardName: name,
    borough,
    name: boroughs.find((each) => each.code === borough)?.name ?? '',
  })),
);

/** The lookup of LSOAs to wards by which the file is placed. */
export function writeLookup(folder: string): Promise<ReceivedFile> {
  const columns = 'LSOA21CD,LSOA21NM,LSOA21NMW,WD25CD,WD25NM,WD25NMW,LAD25CD,LAD25NM,LAD25NMW,ObjectId';
  const rows = lsoas.map(
    ({ code, ward, wardName, borough, name }, place) =>
      `${code},${name} 001A,,${ward},"${wardName}",,${borough},${name},,${String(place + 1)}`,
  );
  return write(join(folder, 'lookup.csv'), `${[columns, ...rows].join('\n')}\n`);
}

/** A month of a force: a crime in a line, one in six antisocial behaviour without an id or an outcome. */
export async function writeStreetFile(
  folder: string,
): Promise<{ readonly file: ReceivedFile; readonly rows: string[] }> {
  const random = randomNumbers(20_240_701);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new RangeError('there is nothing to pick from');
    return item;
  };
  const rows = Array.from({ length: streetRows }, (_, line) => {
    const type = pick(streetTypes).name;
    const isWithoutId = type === 'Anti-social behaviour';
    const { code, name } = pick(lsoas);
    const id = isWithoutId ? '' : createHash('sha256').update(String(line)).digest('hex');
    const place = `-0.${String(100_000 + line).slice(-6)},51.${String(400_000 + line).slice(-6)},On or near High Road`;
    return [
      id,
      '2024-07',
      force,
      force,
      place,
      code,
      `${name} 001A`,
      type,
      isWithoutId ? '' : pick(lastOutcomes).name,
      '',
    ].join(',');
  });
  return {
    file: await write(join(folder, '2024-07-metropolitan-street.csv'), `${[heading, ...rows].join('\n')}\n`),
    rows,
  };
}

async function write(path: string, text: string): Promise<ReceivedFile> {
  await writeFile(path, text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { name: basename(path), path, sha256, bytes: Buffer.byteLength(text) };
}
