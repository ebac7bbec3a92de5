import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openFile } from '../../../kit/importing/openFile.ts';
import { datasetDeclarations } from '../../../schema/datasets/register.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-json-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function open(content: string | Buffer) {
  const path = join(folder, 'sent');
  await writeFile(path, content);
  return openFile({ name: 'sent.txt', path, sha256: '', bytes: 0 }, datasetDeclarations, { today: '2024-06-01' });
}

const ward = { type: 'Feature', properties: { WD23CD: 'E05009317', more: 1 }, geometry: null };
const collection = (...features: readonly unknown[]) =>
  JSON.stringify({ type: 'FeatureCollection', name: 'x', features });

describe('a JSON file', () => {
  it('is known by the properties of its first feature, whatever its name', async () => {
    expect(await open(`\uFEFF\n ${collection(ward)}`)).toEqual({
      recognised: true,
      dataset: 'ward-boundaries',
      items: { fileName: 'sent.txt', items: [ward], pointer: '/features', properties: { ward: 'WD23CD' } },
    });
  });

  it.each<readonly [string, string | Buffer, RegExp]>([
    ['is cut short', collection(ward, ward).slice(0, -40), /no JSON, or was cut short/],
    [
      'is an object of another kind',
      '{"type":"Topology","arcs":[]}',
      /Expected a GeoJSON "FeatureCollection" or an array.*"type", "arcs"/,
    ],
    ['is an empty list', '[]', /empty list/],
    [
      'has features of something else',
      collection({ ...ward, properties: { LAD22CD: 'E09000030' } }),
      /nearest known format is "Ward boundaries as GeoJSON"; missing: "WD22CD" or "WD23CD"/,
    ],
    [
      'has items of something else',
      '[{"type":"Person search","legislation":"Misuse of Drugs Act 1971 (section 23)"}]',
      /"Stop and search of a force’s month \(data.police.uk API\)"; missing: "datetime"/,
    ],
    ['has items that are no objects', '[[1], [2]]', /properties of the first record of "sent.txt": nothing/],
    ['is not UTF-8', Buffer.from([0x5b, 0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d, 0x5d]), /not text in UTF-8/],
  ])('that %s is refused with what was expected', async (_, content, message) => {
    const opened = await open(content);
    expect(opened).toMatchObject({ recognised: false, dataset: null });
    expect(JSON.stringify(opened)).toMatch(new RegExp(message.source.replaceAll('"', '\\\\"')));
  });

  it('with a slip says on which line', async () => {
    expect(await open('{\n "type": "FeatureCollection",\n "features": [] "crs": null\n}')).toMatchObject({
      refusals: [{ line: 3, column: null }],
    });
  });

  it('is not seen in a table whose first heading is in brackets', async () => {
    expect(JSON.stringify(await open('[Type],Date\na,b\n'))).toMatch(/No known format has the headings/);
  });
});
