import type { FigureReader } from '../../../kit/indicators/figureReader.ts';
import { Indicator } from '../../../kit/indicators/indicator.ts';
import type { Measure } from '../../../kit/indicators/measure.ts';
import type { DatasetDeclaration } from '../../../schema/datasets/dataset.ts';
import { ageBands, censusAge, censusEthnicity } from '../../../schema/datasets/populationDatasets.ts';
import { Absence } from '../../../schema/figures/absence.ts';
import type { Figure } from '../../../schema/figures/figure.ts';
import { AbsenceReason, Polarity, Unit } from '../../../schema/figures/words.ts';
import type { Strand } from './strands.ts';

/** The census's categories that make up a group of members, and those that make up everybody it is a part of. */
interface Residents {
  readonly dataset: DatasetDeclaration;
  readonly group: readonly string[];
  readonly all: readonly string[];
}

const ages = ageBands.map(({ name }) => name);
const adults = ages.slice(ages.indexOf('15-19'));
const between = (from: string, to: string) => adults.slice(adults.indexOf(from), adults.indexOf(to) + 1);

const ageGroups: Readonly<Record<string, readonly string[]>> = {
  'under-25': between('15-19', '20-24'),
  '25-to-44': between('25-29', '40-44'),
  '45-to-64': between('45-49', '60-64'),
  '65-and-over': between('65-69', '85-and-over'),
};

function residentsOf(strand: Strand, category: string): Residents | null {
  if (strand === 'RACE') {
    const group = category === 'other-ethnic-group' ? 'other' : category;
    return { dataset: censusEthnicity, group: [group], all: [''] };
  }
  const group = strand === 'AGE' ? ageGroups[category] : undefined;
  return group === undefined ? null : { dataset: censusAge, group, all: adults };
}

/** How many per cent of an area's residents are of a group, with its parts; absent where no table tells. */
export async function residentShare(
  strand: Strand,
  category: string,
  area: string,
  reader: FigureReader,
): Promise<{ readonly group: number; readonly all: number; readonly release: Figure['release'] } | Absence> {
  const residents = residentsOf(strand, category);
  if (residents === null) {
    return new Absence(AbsenceReason.NOT_AVAILABLE, 'The hub takes no table of residents by this strand.');
  }
  const { dataset, group, all } = residents;
  const sum = async (categories: readonly string[]) => {
    const figures = await Promise.all(categories.map((one) => latest(measureOf(dataset, one), area, reader)));
    const values = figures.map((figure) => figure?.value ?? null);
    return values.includes(null) ? null : values.reduce<number>((total, value) => total + (value ?? 0), 0);
  };
  const [of, whole, first] = await Promise.all([
    sum(group),
    sum(all),
    latest(measureOf(dataset, group[0] ?? ''), area, reader),
  ]);
  if (of === null || whole === null || whole === 0) {
    return new Absence(AbsenceReason.NOT_AVAILABLE, `Nothing of "${dataset.title}" is loaded for this area.`);
  }
  return { group: of, all: whole, release: first?.release ?? null };
}

async function latest(measure: Measure, area: string, reader: FigureReader): Promise<Figure | null> {
  return (await new Indicator(measure, area, null, reader).latest())?.figure ?? null;
}

function measureOf(dataset: DatasetDeclaration, category: string): Measure {
  return {
    id: `residents/${category}`,
    title: 'Residents',
    definition: dataset.title,
    unit: Unit.COUNT,
    polarity: Polarity.NEUTRAL,
    dataset,
    measure: 'residents',
    category,
    scopes: ['all'],
    nature: 'POSITION',
    grain: 'CALENDAR_YEAR',
    step: 12,
    outside: null,
    flags: [],
    assumedSampleSize: null,
  };
}
