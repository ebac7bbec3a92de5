import type { FigureReader } from '../../../kit/indicators/figureReader.ts';
import { Indicator } from '../../../kit/indicators/indicator.ts';
import type { Measure } from '../../../kit/indicators/measure.ts';
import { panelRepresentation } from '../../../schema/datasets/representationDatasets.ts';
import type { Figure } from '../../../schema/figures/figure.ts';
import { Polarity, Unit } from '../../../schema/figures/words.ts';
import { Period } from '../../../schema/periods.ts';
import { cityOfLondon } from '../../../schema/places/boroughs.ts';
import { DiversityStrand } from '../entities/diversityStrand.ts';
import { RepresentationFigure } from '../entities/representationFigure.ts';
import { RepresentationMeasure } from '../entities/representationMeasure.ts';
import { categoryId, inScope, membersMeasure, panelsMeasure, refused } from './representationCells.ts';
import { representationShares } from './representationShares.ts';
import { categoriesOf, isAnswer, strandNames, wordsOf, type Strand } from './strands.ts';

/**
 * What the controlled tables of the latest half-year say of an area, in a fixed order; null where none was published by then.
 */
export async function returnedRepresentation(
  area: string,
  asAt: string | null,
  reader: FigureReader,
): Promise<RepresentationFigure[] | null> {
  const { book } = await reader.shelf(panelRepresentation.id, 'all');
  const last = book
    .coveredPeriods(asAt)
    .toSorted((one, other) => one - other)
    .at(-1);
  if (last === undefined) return null;
  const half = Period.fromCode(last);
  const figureOf = (measure: string, category: string) =>
    new Indicator(measureOf(area, measure, category), area, asAt, reader).at(half);
  const strands = await Promise.all(strandNames.map((strand) => ofStrand(strand, area, figureOf, reader)));
  return [...(await ofAll(figureOf)), ...strands.flat()];
}

type FigureOf = (measure: string, category: string) => Promise<Figure>;

const plain = { quote: null, note: null } as const;

async function ofAll(figureOf: FigureOf): Promise<RepresentationFigure[]> {
  const told = [
    [
      'Members',
      RepresentationMeasure.MEMBERS,
      membersMeasure,
      inScope,
      'All members of the panels that made a return.',
    ],
    [
      'Panel refused',
      RepresentationMeasure.MEMBERS,
      membersMeasure,
      refused,
      'Members of panels that refused as a whole.',
    ],
    [
      'Panels with a return',
      RepresentationMeasure.PANELS_WITH_A_MEMBER,
      panelsMeasure,
      inScope,
      'Panels that made a return, a refusal too.',
    ],
    [
      'Panel refused',
      RepresentationMeasure.PANELS_WITH_A_MEMBER,
      panelsMeasure,
      refused,
      'Panels that refused as a whole.',
    ],
  ] as const;
  return Promise.all(
    told.map(async ([category, measure, series, id, note]) => {
      const figure = await figureOf(series, id);
      return new RepresentationFigure({
        strand: DiversityStrand.ALL_STRANDS,
        category,
        measure,
        figure,
        quote: null,
        note,
      });
    }),
  );
}

async function ofStrand(
  strand: Strand,
  area: string,
  figureOf: FigureOf,
  reader: FigureReader,
): Promise<RepresentationFigure[]> {
  const of = (category: string) => figureOf(membersMeasure, categoryId(strand, category));
  const [all, refusing, declined, notAsked] = await Promise.all([
    figureOf(membersMeasure, inScope),
    figureOf(membersMeasure, refused),
    of('declined'),
    of('not-asked'),
  ]);
  const figures = categoriesOf(strand).map(async (category) => {
    const group = await of(category);
    const words = { strand: DiversityStrand[strand], category: wordsOf(strand, category) };
    const members = { ...words, measure: RepresentationMeasure.MEMBERS, figure: group, ...plain };
    if (!isAnswer(category)) return [new RepresentationFigure(members)];
    const counts = { group, inScope: all, refused: refusing, declined, notAsked };
    const [shares, panels] = await Promise.all([
      representationShares(counts, { strand, category, area }, reader),
      figureOf(panelsMeasure, categoryId(strand, category)),
    ]);
    return [
      new RepresentationFigure({ ...members, shares }),
      new RepresentationFigure({
        ...words,
        measure: RepresentationMeasure.PANELS_WITH_A_MEMBER,
        figure: panels,
        ...plain,
      }),
    ];
  });
  return (await Promise.all(figures)).flat();
}

function measureOf(area: string, measure: string, category: string): Measure {
  return {
    id: `${measure}/${category}`,
    title: 'Representation on ward panels',
    definition: panelRepresentation.title,
    unit: Unit.COUNT,
    // More of one group is fewer of another: no panel is better or worse for it.
    polarity: Polarity.NEUTRAL,
    dataset: panelRepresentation,
    measure,
    category,
    scopes: ['all'],
    nature: 'POSITION',
    grain: 'FINANCIAL_HALF',
    step: 6,
    outside: area === cityOfLondon ? 'The City of London has no ward panels of the Metropolitan Police.' : null,
    flags: [],
    lacking: 'No panel of the area has made a return for the half-year.',
    assumedSampleSize: null,
  };
}
