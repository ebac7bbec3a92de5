import { ReportedFigure, reportedValue } from '../../../kit/documents/reportedFigure.ts';
import type { FigureReader } from '../../../kit/indicators/figureReader.ts';
import { engagementOf2008 } from '../../../schema/datasets/engagementDatasets.ts';
import type { StatedFigure } from '../../../schema/statedFigure.ts';

/** Numbers of the 2008 report in its own words, read from its release. */
export function reportedOf(
  figures: readonly StatedFigure[],
  asAt: string | null,
  reader: FigureReader,
): Promise<ReportedFigure[]> {
  return Promise.all(
    figures.map(
      async (stated) => new ReportedFigure(stated, await reportedValue(stated, engagementOf2008, asAt, reader)),
    ),
  );
}
