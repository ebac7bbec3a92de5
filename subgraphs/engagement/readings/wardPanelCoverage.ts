import { positionFigure } from '../../../kit/documents/positionFigure.ts';
import { statedMeasure } from '../../../kit/documents/statedMeasure.ts';
import type { FigureReader } from '../../../kit/indicators/figureReader.ts';
import { engagementOf2008 } from '../../../schema/datasets/engagementDatasets.ts';
import type { Figure } from '../../../schema/figures/figure.ts';
import { cityOfLondon } from '../../../schema/places/boroughs.ts';
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

const cityOutside =
  'The report covers the Metropolitan Police District; the City of London has a police force of its own.';

/** Where ward panels stood in an area, by the latest release published by `asAt`. */
export async function wardPanelCoverage(area: string, asAt: string | null, reader: FigureReader): Promise<Coverage> {
  const figure = (category: Category) => coverageFigure(category, area, asAt, reader);
  const [teams, established, notEstablished, chairedBy] = await Promise.all([
    figure('teams'),
    figure('established'),
    figure('not-established'),
    Promise.all(chairs.map(async ([kind, category]) => new ChairFigure(kind, await figure(category)))),
  ]);
  return new Coverage({ teams, established, notEstablished, chairedBy });
}

function coverageFigure(category: Category, area: string, asAt: string | null, reader: FigureReader): Promise<Figure> {
  const stated = wardPanelPosition2008.find((figure) => figure.category === category);
  if (stated === undefined) throw new Error(`the transcription of ¶92 lacks "${category}"`);
  const words = { title: titles[category], outside: area === cityOfLondon ? cityOutside : null };
  return positionFigure(statedMeasure(stated, engagementOf2008, words), area, asAt, reader);
}
