import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demonstrationFiles } from '../../../hub/demonstration/demonstrationFile.ts';
import { writeDemonstrationFile } from '../../../hub/demonstration/writeDemonstrationFile.ts';
import type { StagedCell } from '../../../kit/cells/stagedCell.ts';
import { datasetById } from '../../../schema/datasets/register.ts';
import { Period } from '../../../schema/periods.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import { boroughs, cityOfLondon } from '../../../schema/places/boroughs.ts';
import { wards } from '../../../schema/places/wards.ts';
import { performanceImporters } from '../../../subgraphs/performance/index.ts';
import { importFile } from '../../subgraphs/performance/importers/madeFile.ts';

type Imported = Awaited<ReturnType<typeof importFile>>;

/** Those that the performance subgraph keeps. */
const files = demonstrationFiles.filter(({ dataset }) => datasetById(dataset)?.consumers[0] === 'performance');
const imported = new Map<string, Imported>();
const hashes = new Map<string, string>();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-demonstration-'));
  for (const file of files) {
    const { path, sha256, bytes } = await writeDemonstrationFile(file, folder);
    expect((await readFile(path)).length).toBe(bytes);
    hashes.set(file.dataset, sha256);
    const declaration = datasetById(file.dataset);
    const importer = performanceImporters.find(({ dataset }) => dataset === file.dataset);
    if (!declaration || !importer) throw new Error(`nobody takes ${file.dataset}`);
    imported.set(file.dataset, await importFile(declaration, importer, path));
  }
});
afterAll(() => rm(folder, { recursive: true }));

const cellsOf = (dataset: string) => imported.get(dataset)?.cells ?? [];
const boroughCells = () => cellsOf('mps-borough-crime');
const wardCells = () => cellsOf('mps-ward-crime');
const sum = (cells: readonly StagedCell[]) => cells.reduce((total, { value }) => total + (value ?? 0), 0);
const code = (period: string) => Period.parse(period).code;
const inMonth = (month: string) => boroughCells().filter(({ period }) => period === code(month));
const ofGroup = (cells: readonly StagedCell[], group: string) =>
  cells.filter(({ category }) => category.startsWith(`${group}/`));
const policed = boroughs.filter(({ code: borough }) => borough !== cityOfLondon);

/** The boroughs by their crimes, most first. */
function ranking(cells: readonly StagedCell[]): readonly string[] {
  return policed
    .map(({ code: area, name }) => ({ name, crimes: sum(cells.filter((cell) => cell.area === area)) }))
    .sort((one, other) => other.crimes - one.crimes)
    .map(({ name }) => name);
}

describe('a demonstration file', () => {
  it.each(files)('of $dataset is the same bytes every time', async (file) => {
    const again = await writeDemonstrationFile(file, folder);
    expect(again.sha256).toBe(hashes.get(file.dataset));
  });

  it.each(files)('of $dataset is taken by the importer of the real one, without a reason against it', ({ dataset }) => {
    expect(imported.get(dataset)).toMatchObject({ refusals: [] });
    expect(JSON.stringify(imported.get(dataset)?.summary?.remarks)).not.toMatch(
      /does not know|not among today|ignored/,
    );
  });
});

describe('demonstrated crime', () => {
  it('covers 24 months to December 2025, in boroughs and in wards', () => {
    for (const dataset of ['mps-borough-crime', 'mps-ward-crime']) {
      const periods = imported.get(dataset)?.summary?.periods ?? [];
      expect(periods).toHaveLength(24);
      expect([periods[0], periods.at(-1)]).toEqual([code('2024-01'), code('2025-12')]);
    }
    expect(new Set(wardCells().map(({ area }) => area)).size).toBe(wards.length - 25);
  });

  it('is as much as London sees: 65,000 to 85,000 a month', () => {
    for (const period of imported.get('mps-borough-crime')?.summary?.periods ?? []) {
      const total = sum(boroughCells().filter((cell) => cell.period === period));
      expect(total).toBeGreaterThan(65_000);
      expect(total).toBeLessThan(85_000);
    }
  });

  it('is highest in Westminster by far, and lowest in the quiet outer boroughs', () => {
    const all = ranking(boroughCells());
    expect(all[0]).toBe('Westminster');
    expect(all.slice(-4)).toEqual(expect.arrayContaining(['Kingston upon Thames', 'Richmond upon Thames', 'Sutton']));
    const pickpockets = boroughCells().filter(({ category }) => category === 'theft/theft-from-the-person');
    expect(ranking(pickpockets).slice(0, 2)).toEqual(['Westminster', 'Camden']);
  });

  it.each(['2024', '2025'])('has more burglary in December and more violence in July of %s', (year) => {
    const count = (group: string, month: string) => sum(ofGroup(inMonth(`${year}-${month}`), group));
    expect(count('burglary', '12')).toBeGreaterThan(count('burglary', '06'));
    expect(count('violence-against-the-person', '07')).toBeGreaterThan(count('violence-against-the-person', '02'));
  });

  it('gives wards a little less than their borough, in every month and kind of crime', () => {
    const inWards = new Map<string, number>();
    const key = (area: string, { category, period }: StagedCell) => `${area} ${category} ${period}`;
    for (const cell of wardCells()) {
      const area = areaByCode(cell.area);
      const borough = key(area?.kind === 'WARD' ? area.borough : '', cell);
      inWards.set(borough, (inWards.get(borough) ?? 0) + (cell.value ?? 0));
    }
    const inBoroughs = boroughCells().filter((cell) => inWards.has(key(cell.area, cell)));
    expect(inBoroughs).toHaveLength(inWards.size);
    for (const cell of inBoroughs) expect(inWards.get(key(cell.area, cell))).toBeLessThanOrEqual(cell.value ?? 0);
    expect(sum(wardCells()) / sum(inBoroughs)).toBeCloseTo(0.99, 2);
  });
});

describe('demonstrated confidence', () => {
  const survey = () => cellsOf('public-attitude-survey');
  const answers = (question: string, area: string) =>
    survey()
      .filter((cell) => cell.category === question && cell.area === area)
      .sort((one, other) => one.period - other.period)
      .map(({ value }) => value ?? 0);

  it('answers eight questions in every borough and in London, for twelve quarters', () => {
    expect(survey()).toHaveLength(8 * 12 * 33);
    expect(Math.max(...survey().map(({ period }) => period))).toBe(code('R12-2025-12'));
  });

  it('lies where the survey does, and moves little from quarter to quarter', () => {
    const trust = answers('TRUST_MPS', 'E12000007');
    expect(trust).toHaveLength(12);
    for (const value of trust) expect(Math.abs(value - 70)).toBeLessThanOrEqual(5);
    for (const { code: area } of policed) {
      const values = answers('TRUST_MPS', area);
      for (const [place, value] of values.slice(1).entries()) {
        expect(Math.abs(value - (values[place] ?? 0))).toBeLessThanOrEqual(6);
      }
    }
  });
});
