import { createHash } from 'node:crypto';
import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import { Period } from '../../schema/periods.ts';
import { SeriesIndex } from '../cells/seriesIndex.ts';
import { Stage, type StagedLine } from '../cells/stage.ts';
import type { StagedCell } from '../cells/stagedCell.ts';
import type { Database } from '../database/database.ts';
import { canonicalJson } from '../documents/canonicalJson.ts';
import { documentScope } from '../documents/publishDocument.ts';
import { publish } from './publish.ts';

/** Counts that the hub itself makes of what is recorded in it. */
export interface CountsOfDay {
  readonly dataset: DatasetDeclaration;
  /** The day at the end of which they stood, as YYYY-MM-DD; it is the day of publication too. */
  readonly day: string;
  readonly cells: readonly StagedCell[];
  /** How many records were counted. */
  readonly records: number;
  /** As YYYY-MM-DD. */
  readonly today: string;
}

/** Releases counts of a day, with the hub as publisher. The same counts again change nothing. */
export async function releaseCounts(database: Database, counts: CountsOfDay): Promise<void> {
  const { dataset, day, cells, records, today } = counts;
  const series = await SeriesIndex.open(database, database.schema, dataset.id, documentScope);
  const stage = await Stage.open(database, series);
  try {
    await stage.fill(lines(cells));
    await publish(database, {
      draft: {
        dataset: dataset.id,
        scope: documentScope,
        sha256: createHash('sha256').update(canonicalJson({ day, cells })).digest('hex'),
        title: dataset.title,
        fileName: `${dataset.id} ${day}`,
        publishedOn: day,
        recordCount: records,
        periods: [Period.parse(day).code],
        flags: {},
        remarks: [],
        demonstration: false,
      },
      stage,
      series,
      rollUp: null,
      omittedIsZero: false,
      today,
    });
  } finally {
    await stage.drop();
  }
}

async function* lines(cells: readonly StagedCell[]): AsyncGenerator<StagedLine> {
  for (const [place, cell] of cells.entries()) yield { line: place + 1, cells: [cell] };
}
