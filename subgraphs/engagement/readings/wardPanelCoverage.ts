import { positionFigure } from '../../../kit/documents/positionFigure.ts';
import { statedMeasure } from '../../../kit/documents/statedMeasure.ts';
import type { FigureReader } from '../../../kit/indicators/figureReader.ts';
import { engagementOf2008 } from '../../../schema/datasets/engagementDatasets.ts';
import type { Figure } from '../../../schema/figures/figure.ts';
import { cityOfLondon } from '../../../schema/places/boroughs.ts';
import { countedPanels } from '../counting/countedPanels.ts';
import { chairedBy as chairedByKind } from '../counting/countPanels.ts';
import { wardPanelPosition2008 } from '../documents/wardPanelPosition2008.ts';
import { ChairFigure } from '../entities/chairFigure.ts';
import { ChairKind } from '../entities/chairKind.ts';
import { Coverage } from '../entities/coverage.ts';

const titles = {
  teams: 'Safer Neighbourhood Teams',
  established: 'Ward panels established',
  'not-established': 'Ward panels not yet established',
  'chaired-by-police': 'Ward panels chaired by police',
  'chaired-by-councillor': 'Ward panels chaired by a councillor',
  'chaired-by-neither': 'Ward panels chaired by neither police nor a councillor',
} as const;

type Category = keyof typeof titles;

const chairs: readonly (readonly [ChairKind, Category])[] = [
  [ChairKind.POLICE, 'chaired-by-police'],
  [ChairKind.COUNCILLOR, 'chaired-by-councillor'],
  [ChairKind.NEITHER_POLICE_NOR_COUNCILLOR, 'chaired-by-neither'],
];

/** As boroughs record them: all kinds but the one that the document leaves open. */
const recordedChairs = Object.values(ChairKind).filter((kind) => kind !== ChairKind.NEITHER_POLICE_NOR_COUNCILLOR);

const cityOutside =
  'The report covers the Metropolitan Police District; the City of London has a police force of its own.';

/**
 * Where ward panels stood in an area, by the latest release published by `asAt`: from the records of the boroughs where they
 * are counted, else from the document of 2008.
 */
export async function wardPanelCoverage(area: string, asAt: string | null, reader: FigureReader): Promise<Coverage> {
  const stated = (category: Category) => coverageFigure(category, area, asAt, reader);
  const counted = (category: string, title: string) =>
    positionFigure(countedPanels(category, title), area, asAt, reader);
  const [record, document] = await Promise.all([
    recordedCoverage(counted),
    Promise.all([stated('teams'), stated('established'), stated('not-established'), chairsOf(chairs, stated)]),
  ]);
  const [teams, established, notEstablished, chairedBy] = document;
  const isCounted = record.established.value !== null;
  return new Coverage({
    teams,
    wards: record.wards,
    notRecorded: record.notRecorded,
    established: isCounted ? record.established : established,
    notEstablished: isCounted ? record.notEstablished : notEstablished,
    chairedBy: isCounted ? record.chairedBy : chairedBy,
  });
}

async function recordedCoverage(counted: (category: string, title: string) => Promise<Figure>) {
  const [wards, established, notEstablished, notRecorded, chairedBy] = await Promise.all([
    counted('wards', 'Wards that should have a panel'),
    counted('established', titles.established),
    counted('not-established', titles['not-established']),
    counted('not-recorded', 'Wards of which no record is kept'),
    Promise.all(
      recordedChairs.map(
        async (kind) =>
          new ChairFigure(kind, await counted(chairedByKind(kind), `Ward panels with a chair recorded as ${kind}`)),
      ),
    ),
  ]);
  return { wards, established, notEstablished, notRecorded, chairedBy };
}

function chairsOf(
  kinds: readonly (readonly [ChairKind, Category])[],
  stated: (category: Category) => Promise<Figure>,
): Promise<ChairFigure[]> {
  return Promise.all(kinds.map(async ([kind, category]) => new ChairFigure(kind, await stated(category))));
}

function coverageFigure(category: Category, area: string, asAt: string | null, reader: FigureReader): Promise<Figure> {
  const stated = wardPanelPosition2008.find((figure) => figure.category === category);
  if (stated === undefined) throw new Error(`the transcription of ¶92 lacks "${category}"`);
  const words = { title: titles[category], outside: area === cityOfLondon ? cityOutside : null };
  return positionFigure(statedMeasure(stated, engagementOf2008, words), area, asAt, reader);
}
