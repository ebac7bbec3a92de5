import { createHash } from 'node:crypto';
import { SeriesIndex } from '../../../kit/cells/seriesIndex.ts';
import { Stage, type StagedLine } from '../../../kit/cells/stage.ts';
import type { StagedCell } from '../../../kit/cells/stagedCell.ts';
import type { Database, Session } from '../../../kit/database/database.ts';
import { canonicalJson } from '../../../kit/documents/canonicalJson.ts';
import { HubError } from '../../../kit/hubError.ts';
import { publish } from '../../../kit/releases/publish.ts';
import { panelRepresentation } from '../../../schema/datasets/representationDatasets.ts';
import { Period } from '../../../schema/periods.ts';
import { representationCells } from './representationCells.ts';
import { readCounts, readPublications, writePublication, type StoredCount } from './representationStore.ts';
import { nothingTold, representationTables } from './representationTables.ts';

export interface RepresentationChange {
  /** Code of the half-year. */
  readonly half: number;
  /** Today as YYYY-MM-DD. */
  readonly today: string;
  /** Whether tables must follow at once, be they empty, because a consent was withdrawn. */
  readonly mustFollow: boolean;
  /** What the counts are once the change is made; as they stand where left out. */
  readonly changed?: (counts: readonly StoredCount[]) => readonly StoredCount[];
  /** Makes the change in the transaction that publishes. */
  readonly apply?: (session: Session) => Promise<void>;
}

/** Id of the release, or HELD where too little has changed since the last tables to publish new ones. */
export type RepresentationOutcome = { readonly release: string } | 'HELD';

/**
 * Publishes the tables of a half-year from what panels have returned, together with the change that makes them anew.
 * @throws HubError CONFLICT where the returns change meanwhile, NOT_FOUND where no panel has made one
 */
export async function publishRepresentation(
  database: Database,
  { half, today, mustFollow, changed = (counts) => counts, apply }: RepresentationChange,
): Promise<RepresentationOutcome> {
  const [counts, previous] = await Promise.all([readCounts(database, half), readPublications(database, half)]);
  const label = Period.fromCode(half).label;
  if (counts.length === 0) throw new HubError('NOT_FOUND', `No panel has made a return for ${label}.`);
  const next = changed(counts);
  const fit = await representationTables(next, previous);
  const last = previous.at(-1);
  const tables = fit ?? (mustFollow && last !== undefined ? nothingTold(last) : null);
  if (tables === null) return 'HELD';
  const cells = representationCells(half, next, tables);
  const release = await publishCells(
    database,
    { half, today, cells, after: previous.length, records: panelsOf(next) },
    async (session, id) => {
      if (canonicalJson(await readCounts(session, half)) !== canonicalJson(counts)) {
        throw new HubError('CONFLICT', `Returns for ${label} came in while its tables were made. Try again.`);
      }
      await apply?.(session);
      await writePublication(session, id, half, tables);
    },
  );
  return { release };
}

const panelsOf = (counts: readonly StoredCount[]) => new Set(counts.map(({ ward }) => ward)).size;

interface Cells {
  readonly half: number;
  readonly today: string;
  readonly cells: readonly StagedCell[];
  /** How many publications of the half-year there are: going back to what stood before is a publication of its own. */
  readonly after: number;
  readonly records: number;
}

async function publishCells(
  database: Database,
  { half, today, cells, after, records }: Cells,
  alongside: (session: Session, release: string) => Promise<void>,
): Promise<string> {
  const { id, title } = panelRepresentation;
  const series = await SeriesIndex.open(database, database.schema, id, 'all');
  const stage = await Stage.open(database, series);
  try {
    await stage.fill(oneLine(cells));
    const published = await publish(database, {
      draft: {
        dataset: id,
        scope: 'all',
        sha256: createHash('sha256').update(canonicalJson({ half, cells, after })).digest('hex'),
        title,
        fileName: `panel-representation-${Period.fromCode(half).label.replace('/', '-')}`,
        publishedOn: today,
        recordCount: records,
        periods: [half],
        flags: {},
        remarks: [],
        demonstration: false,
      },
      stage,
      series,
      rollUp: null,
      omittedIsZero: false,
      today,
      // Several publications of one day follow each other, as a withdrawn consent may ask for.
      isCorrection: true,
      alongside,
    });
    return published.release;
  } finally {
    await stage.drop();
  }
}

async function* oneLine(cells: readonly StagedCell[]): AsyncGenerator<StagedLine> {
  yield { line: 1, cells };
}
