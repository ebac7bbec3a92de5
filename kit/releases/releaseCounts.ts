import { createHash } from 'node:crypto';
import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import { Period } from '../../schema/periods.ts';
import { SeriesIndex } from '../cells/seriesIndex.ts';
import { Stage, type StagedLine } from '../cells/stage.ts';
import type { StagedCell } from '../cells/stagedCell.ts';
import type { Database, Session } from '../database/database.ts';
import { canonicalJson } from '../documents/canonicalJson.ts';
import { documentScope } from '../documents/publishDocument.ts';
import { publish } from './publish.ts';

/** Counts that the hub itself makes of what is recorded in it. */
export interface CountsOfDay {
  readonly dataset: DatasetDeclaration;
  /** The day at the end of which this was known, as YYYY-MM-DD; it is the day of publication. */
  readonly day: string;
  /** The days at the end of which the counts stood. */
  readonly countedDays: readonly string[];
  /** Of every counted day, what every area had. */
  readonly cells: readonly StagedCell[];
  /** How many records were counted. */
  readonly records: number;
  readonly isDemonstration: boolean;
  /** As YYYY-MM-DD. */
  readonly today: string;
  /** Asked under the publication lock: whether what was counted still stands; otherwise nothing is released. */
  readonly stillStands: (session: Session) => Promise<boolean>;
}

/** What was counted changed while it was being released. */
export class CountsOutdated extends Error {}

/**
 * Releases counts as they were known on a day, with the hub as publisher. While the day lasts a later release takes the place of an earlier
 * one, so that a day has one release, which says what was known at its end. The same counts again change nothing.
 * @throws CountsOutdated where what was counted has changed since
 */
export async function releaseCounts(database: Database, counts: CountsOfDay): Promise<void> {
  const { dataset, day, countedDays, cells, records, isDemonstration, today } = counts;
  const series = await SeriesIndex.open(database, database.schema, dataset.id, documentScope);
  const stage = await Stage.open(database, series);
  try {
    await stage.fill(lines(cells));
    await publish(database, {
      draft: {
        dataset: dataset.id,
        scope: documentScope,
        sha256: createHash('sha256').update(canonicalJson({ day, cells, isDemonstration })).digest('hex'),
        title: dataset.title,
        fileName: `${dataset.id} ${day}`,
        publishedOn: day,
        recordCount: records,
        periods: countedDays.map((counted) => Period.parse(counted).code),
        flags: {},
        remarks: [],
        demonstration: isDemonstration,
      },
      stage,
      series,
      rollUp: null,
      omittedIsZero: false,
      today,
      replaces: async (session, standing) => {
        if (!(await counts.stillStands(session))) throw new CountsOutdated(`the records counted for ${day} changed`);
        return standing.filter(({ publishedOn }) => publishedOn === day);
      },
    });
  } finally {
    await stage.drop();
  }
}

async function* lines(cells: readonly StagedCell[]): AsyncGenerator<StagedLine> {
  for (const [place, cell] of cells.entries()) yield { line: place + 1, cells: [cell] };
}
