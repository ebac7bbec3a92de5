import type { FigureReader } from '../indicators/figureReader.ts';
import type { ReleaseReader } from '../releases/releaseReader.ts';
import type { DocumentPart } from './documentPart.ts';
import { ReportedComparison } from './reportedComparison.ts';
import { ReportedFigure, reportedValue } from './reportedFigure.ts';
import { standingRelease } from './standingRelease.ts';

/** Which of a domain's stated facts are asked for. */
export interface ReportedQuestion {
  /** Code of the area that they are about. */
  readonly area: string;
  /** Id of a source document; null for every document. */
  readonly document: string | null;
  readonly asAt: string | null;
}

/** Numbers that documents state of an area, in the documents' order; absent ones say why. */
export async function readReportedFigures(
  parts: readonly DocumentPart[],
  { area, document, asAt }: ReportedQuestion,
  reader: FigureReader,
): Promise<ReportedFigure[]> {
  const asked = parts.flatMap((part) =>
    part.figures
      .filter((figure) => figure.area === area && (document === null || figure.document === document))
      .map(async (figure) => new ReportedFigure(figure, await reportedValue(figure, part.dataset, asAt, reader))),
  );
  return Promise.all(asked);
}

/** Changes that documents state of an area; none of a document that does not stand on that day. */
export async function readReportedComparisons(
  parts: readonly DocumentPart[],
  { area, document, asAt }: ReportedQuestion,
  releases: ReleaseReader,
): Promise<ReportedComparison[]> {
  const standing = await Promise.all(
    parts.map(async (part) => ((await standingRelease(part.dataset.id, asAt, releases)) === null ? [] : [part])),
  );
  return standing
    .flat()
    .flatMap(({ comparisons }) => comparisons)
    .filter((comparison) => comparison.area === area && (document === null || comparison.document === document))
    .map((comparison) => new ReportedComparison(comparison));
}
