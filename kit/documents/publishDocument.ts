import { createHash } from 'node:crypto';
import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import type { SourceDocument } from '../../schema/documents.ts';
import type { StatedFigure } from '../../schema/statedFigure.ts';
import { SeriesIndex } from '../cells/seriesIndex.ts';
import { Stage, type StagedLine } from '../cells/stage.ts';
import type { Database, Session } from '../database/database.ts';
import { publish, withdrawWithin } from '../releases/publish.ts';
import { releaseId, type ReleaseDraft } from '../releases/release.ts';
import { readReleases, readWithdrawalReason } from '../releases/releaseStore.ts';
import { canonicalJson } from './canonicalJson.ts';
import { statedCell, statedFlags, statedPeriods } from './statedCell.ts';

/** Why the release of an earlier transcription was withdrawn. */
export const correction = 'transcription corrected';

/** A document comes whole; no part of it covers another territory than the rest. */
export const documentScope = 'all';

/** What one domain keeps of a source document. */
export interface DocumentPublication {
  readonly dataset: DatasetDeclaration;
  readonly document: SourceDocument;
  /** May be empty: a domain may keep records of the document and no numbers. */
  readonly figures: readonly StatedFigure[];
  /** Whatever else the domain keeps of it; with the figures it makes up the release's identity. */
  readonly content: unknown;
  /** How many records the content holds, such as 8 risks; 0 where left out. */
  readonly records?: number;
  /** Today as YYYY-MM-DD: the day on which an earlier transcription is withdrawn. */
  readonly today: string;
  /** Writes the domain's own rows inside the release's transaction, where only the given session may be used. */
  readonly alongside?: (session: Session, release: string) => Promise<void>;
}

export interface PublishedDocument {
  readonly release: string;
  /** False where this content is known already: nothing was written. */
  readonly isNew: boolean;
}

/**
 * Publishes a domain's part of a source document as one release, bearing the document's day. Known content costs one
 * statement and changes nothing, so that it can be done at every start; a release that an operator withdrew stays
 * withdrawn. Where a newer version of the hub has corrected the transcription, the earlier release is withdrawn in the
 * same transaction: the mistake was ours, so nothing reads as restated by the publisher.
 */
export async function publishDocument(
  database: Database,
  publication: DocumentPublication,
): Promise<PublishedDocument> {
  const { dataset, figures, today } = publication;
  const draft = draftOf(publication);
  const release = releaseId(dataset.id, draft.sha256);
  if (await isSettled(database, release)) return { release, isNew: false };
  const series = await SeriesIndex.open(database, database.schema, dataset.id, documentScope);
  const stage = await Stage.open(database, series);
  let isNew = false;
  try {
    await stage.fill(lines(figures));
    const alongside = async (session: Session) => {
      isNew = true;
      await withdrawEarlier(session, database.schema, release, publication);
      await publication.alongside?.(session, release);
    };
    await publish(database, {
      draft,
      stage,
      series,
      rollUp: null,
      omittedIsZero: false,
      today,
      alongside,
      isCorrection: true,
    });
    return { release, isNew };
  } finally {
    await stage.drop();
  }
}

function draftOf({ dataset, document, figures, content, records = 0 }: DocumentPublication): ReleaseDraft {
  return {
    dataset: dataset.id,
    scope: documentScope,
    sha256: createHash('sha256').update(canonicalJson({ document, figures, content })).digest('hex'),
    title: dataset.title,
    fileName: document.id,
    publishedOn: document.publishedOn,
    recordCount: figures.length + records,
    periods: statedPeriods(figures),
    flags: statedFlags(figures),
    remarks: [],
    demonstration: false,
  };
}

/** Whether the release stands, or was withdrawn by somebody who meant it. */
async function isSettled(database: Database, release: string): Promise<boolean> {
  const reason = await readWithdrawalReason(database, database.schema, release);
  return reason !== undefined && reason !== correction;
}

async function* lines(figures: readonly StatedFigure[]): AsyncGenerator<StagedLine> {
  for (const [place, figure] of figures.entries()) yield { line: place + 1, cells: [statedCell(figure)] };
}

async function withdrawEarlier(
  session: Session,
  schema: string,
  release: string,
  { dataset, today }: DocumentPublication,
): Promise<void> {
  for (const earlier of await readReleases(session, schema, [dataset.id])) {
    if (earlier.id === release || earlier.withdrawnOn !== null) continue;
    await withdrawWithin(session, schema, earlier, { reason: correction, today, omittedIsZero: false });
  }
}
