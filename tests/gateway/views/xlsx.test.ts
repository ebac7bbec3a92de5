import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { writeXlsx } from '../../../gateway/views/formats/xlsx/writeXlsx.ts';
import type { Tree } from '../../../gateway/views/shape/answerTree.ts';
import { bytesOf, figure, reportOf, tools } from './madeReport.ts';

const query =
  '{ london { name code } boroughs { name wards { code name crime { latest { period figure { value } } } } } }';

const ward = (code: string, value: number | null): Tree => ({
  code,
  name: `Ward ${code}`,
  crime: { latest: { period: '2025-11', figure: figure(value) } },
});

async function workbook(text: string, parts: readonly Tree[]): Promise<(sheet: string) => Promise<unknown[][]>> {
  const bytes = await bytesOf(writeXlsx(reportOf(text, parts), tools));
  return async (sheet) => readSheet(bytes, sheet);
}

describe('a workbook', () => {
  it('has a sheet for each list, numbers as numbers, and the names of the rows outside', async () => {
    const sheet = await workbook(query, [
      {
        london: { name: 'London', code: 'E12000007' },
        boroughs: [{ name: 'Barnet', wards: [ward('A', 12), ward('B', null)] }],
      },
    ]);
    expect(await sheet('boroughs')).toEqual([
      ['name', 'note'],
      ['Barnet', null],
    ]);
    const parts = ['value', 'text', 'lower', 'upper', 'absence', 'flags', 'release'];
    const columns = ['code', 'name', 'crime.latest.period', ...parts.map((part) => `crime.latest.figure.${part}`)];
    const release = 'mps-borough-crime:0123456789ab';
    const missing = 'NOT_AVAILABLE: Nothing is loaded.';
    expect(await sheet('boroughs.wards')).toEqual([
      ['boroughs.name', ...columns, 'note'],
      ['Barnet', 'A', 'Ward A', '2025-11', 12, '12', 11, 13, null, null, release, null],
      ['Barnet', 'B', 'Ward B', '2025-11', null, 'x – not available', null, null, missing, null, release, null],
    ]);
    expect(await sheet('Answer')).toEqual([
      ['field', 'value', 'text', 'lower', 'upper', 'absence', 'flags', 'release', 'note'],
      ['london.name', 'London', null, null, null, null, null, null, null],
      ['london.code', 'E12000007', null, null, null, null, null, null, null],
    ]);
  });

  it('tells in its notes what the figures rest on and why some are missing', async () => {
    const sheet = await workbook(query, [
      { london: { name: 'London', code: 'E12000007' }, boroughs: [{ name: 'Barnet', wards: [ward('A', null)] }] },
    ]);
    const notes = await sheet('Notes');
    expect(notes).toContainEqual(['No value', 'NOT_AVAILABLE: Nothing is loaded.', '1 figures']);
    expect(notes).toContainEqual([
      'Source',
      'Recorded crime. Metropolitan Police Service, published 2025-12-15. OGL.',
      'mps-borough-crime:0123456789ab',
    ]);
    expect(notes.map(([about]) => about)).toEqual(
      expect.arrayContaining(['View', 'Asked on', 'Attribution', 'Shorthand']),
    );
  });

  it('tells in its notes what the graph says of columns, and whose what is no figure is', async () => {
    const release = {
      id: 'police-and-crime-plan-response-2013:0123456789ab',
      dataset: 'police-and-crime-plan-response-2013',
      title: 'Recommendations of 2013',
      publisher: 'London Assembly',
      publishedOn: '2013-03-06',
      licence: 'Not stated',
    };
    const recommendation = (number: string, isDemonstration: boolean) => ({
      number,
      v_paragraph: `Recommendation ${number}`,
      v_release: release,
      followUp: { status: 'ACCEPTED', v_isDemonstration: isDemonstration },
    });
    const sheet = await workbook(
      '{ recommendations { edges { node { number followUp { status } } } } london { targets { goal { value } } } risks { impact } }',
      [
        {
          recommendations: { edges: [{ node: recommendation('1', false) }, { node: recommendation('2', true) }] },
          london: { targets: [{ goal: figure(75), v_evidence: [{ source: 'Police and Crime Plan 2013–2016' }] }] },
          risks: [],
        },
      ],
    );
    const notes = await sheet('Notes');
    const about = (name: string) =>
      notes.filter(([of]) => of === name).map(([, note, more]) => `${String(note)} | ${String(more)}`);
    expect(about('Definition')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^followUp.status \| Where the .* stands/),
        expect.stringMatching(/^goal \| The number to be reached/),
      ]),
    );
    expect(about('Source')).toEqual(
      expect.arrayContaining([
        `Recommendations of 2013, at Recommendation 1; Recommendation 2. London Assembly, published 2013-03-06. Not stated. | ${release.id}`,
        expect.stringMatching(/^Recommendation follow up. Kept in the hub by the committee. What became of/),
        expect.stringMatching(/^Police and Crime Plan 2013–2016/),
      ]),
    );
    expect(about('Flag').join()).toContain('DEMONSTRATION');
  });

  it('gives every text back as it was, a formula included, which stays a text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
            fc.constantFrom('=1+1', '+44', '@x', '<a&b>"', "'tis", ' spaced '),
          ),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
        async (names) => {
          const sheet = await workbook('{ boroughs { name } }', [{ boroughs: names.map((name) => ({ name })) }]);
          const read = (await sheet('boroughs')).slice(1).map(([name]) => name ?? '');
          // The reader trims what it reads; nothing else may differ.
          expect(
            read.map((name) => `${typeof name === 'string' || typeof name === 'number' ? name : ''}`.trim()),
          ).toEqual(names.map((name) => name.trim()));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('says on the sheet of an empty list that it is empty', async () => {
    const sheet = await workbook('{ boroughs { name } }', [{ boroughs: [] }]);
    expect(await sheet('boroughs')).toEqual([
      ['name', 'note'],
      [null, 'There are no rows in "boroughs" here.'],
    ]);
  });

  it('has no sheet of headings alone: of a list in rows that are not there, of what is missing or was left out', async () => {
    const text =
      '{ borough { name } boroughs { wards { name panel { status } } } london @include(if: false) { name } }';
    const empty = await workbook(text, [{ boroughs: [] }]);
    expect(await empty('boroughs.wards')).toContainEqual(
      expect.arrayContaining(['There are no rows in "boroughs" here.']),
    );
    expect(await empty('Answer')).toContainEqual(
      expect.arrayContaining(['The query leaves out all that stands in no list.']),
    );
    const missing = await workbook(text, [{ borough: null, boroughs: null }]);
    expect(await missing('Answer')).toContainEqual(
      expect.arrayContaining(['There is nothing by these parameters: "borough" is not known to the hub.']),
    );
    expect(await missing('boroughs.wards')).toContainEqual(
      expect.arrayContaining(['There is nothing by these parameters: "boroughs" is not known to the hub.']),
    );
  });
});
