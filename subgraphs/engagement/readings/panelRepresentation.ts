import { positionFigure } from '../../../kit/documents/positionFigure.ts';
import { statedMeasure } from '../../../kit/documents/statedMeasure.ts';
import type { FigureReader } from '../../../kit/indicators/figureReader.ts';
import { engagementOf2008 } from '../../../schema/datasets/engagementDatasets.ts';
import type { StatedFigure } from '../../../schema/statedFigure.ts';
import { panelRepresentation2008 } from '../documents/panelRepresentation2008.ts';
import { DiversityStrand } from '../entities/diversityStrand.ts';
import { RepresentationFigure } from '../entities/representationFigure.ts';
import { RepresentationMeasure } from '../entities/representationMeasure.ts';
import { returnedRepresentation } from '../representation/returnedRepresentation.ts';

const measures: ReadonlyMap<string, RepresentationMeasure> = new Map([
  ['panel-representation-members', RepresentationMeasure.MEMBERS],
  ['panel-representation-panels', RepresentationMeasure.PANELS_WITH_A_MEMBER],
]);

/** The make-up of an area's ward panels, by what panels have returned; before they did, by the document of 2008. */
export async function panelRepresentation(
  area: string,
  asAt: string | null,
  reader: FigureReader,
): Promise<RepresentationFigure[]> {
  return (await returnedRepresentation(area, asAt, reader)) ?? representationOf2008(area, asAt, reader);
}

/** What the document says, in its order. */
function representationOf2008(
  area: string,
  asAt: string | null,
  reader: FigureReader,
): Promise<RepresentationFigure[]> {
  return Promise.all(
    panelRepresentation2008.map(async (stated) => {
      const { strand, category } = groupOf(stated);
      const words = { title: `${category} (${strand.toLowerCase().replaceAll('_', ' ')})` };
      return new RepresentationFigure({
        strand,
        category,
        measure: measureOf(stated),
        figure: await positionFigure(statedMeasure(stated, engagementOf2008, words), { area, asAt, on: null }, reader),
        quote: stated.statedAs ?? null,
        note: stated.note ?? null,
      });
    }),
  );
}

/** The transcription writes a category as "GENDER:Male". */
function groupOf({ category }: StatedFigure): { readonly strand: DiversityStrand; readonly category: string } {
  const [strand = '', group = ''] = category.split(':');
  if (!isStrand(strand) || group === '') throw new Error(`"${category}" names no strand and group`);
  return { strand, category: group };
}

function isStrand(text: string): text is DiversityStrand {
  return Object.hasOwn(DiversityStrand, text);
}

function measureOf({ measure }: StatedFigure): RepresentationMeasure {
  const known = measures.get(measure);
  if (known === undefined) throw new Error(`"${measure}" counts neither members nor panels`);
  return known;
}
