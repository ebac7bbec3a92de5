import { z } from 'zod';
import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import { PageInfo } from '../../schema/figures/connection.ts';
import {
  ReleaseRestatement,
  ReleaseRestatementConnection,
  ReleaseRestatementEdge,
} from '../../schema/figures/releaseRestatement.ts';
import { Restatement } from '../../schema/figures/restatement.ts';
import { Polarity, Unit } from '../../schema/figures/words.ts';
import { Period } from '../../schema/periods.ts';
import { areaByCode } from '../../schema/places/areas.ts';
import { largestPage } from '../graph/page.ts';
import { HubError } from '../hubError.ts';
import { figureOf } from '../indicators/figureOf.ts';
import type { FigureReader } from '../indicators/figureReader.ts';
import type { Measure } from '../indicators/measure.ts';
import { partOf } from '../indicators/parts.ts';
import type { Shelf } from '../indicators/shelf.ts';
import { unusedName, usesOf } from '../indicators/unusedName.ts';
import type { Release } from './release.ts';
import type { ReleaseReader } from './releaseReader.ts';
import type { CellKey, RestatedCell } from './restatedCells.ts';

export interface RestatedByQuestion {
  readonly release: string;
  readonly area: string | null;
  readonly first: number;
  readonly after: string | null;
}

/** What one release of a dataset restated; null where the dataset has no standing release of that id, or comes only once. */
export async function restatedBy(
  dataset: DatasetDeclaration,
  { release: id, area, first, after }: RestatedByQuestion,
  reader: ReleaseReader,
  figures: FigureReader,
): Promise<ReleaseRestatementConnection | null> {
  if (first < 1 || first > largestPage) {
    throw new HubError('BAD_USER_INPUT', `"first" is from 1 to ${String(largestPage)}; got ${String(first)}.`);
  }
  const releases = await reader.of(dataset.id);
  const release = releases.find((each) => each.id === id && each.withdrawnOn === null);
  if (release === undefined || dataset.cadence === 'ONCE') return null;
  const { omittedIsZero } = dataset;
  const key = after === null ? null : keyOf(after);
  // One more than asked, which tells whether there is a next page.
  const question = { release: id, omittedIsZero, area, first: first + 1, after: key };
  const { cells, totalCount } = await reader.restatedCells(question);
  const byNumber = new Map(releases.map((each) => [each.number, each]));
  const hasUses = cells.some(({ measure, category }) => usesOf({ dataset, measure }, category).length > 0);
  const shelf = hasUses ? await figures.shelf(dataset.id, release.scope) : null;
  const edges = cells.slice(0, first).map((cell) => {
    const restatement = restatementOf(dataset, cell, {
      before: byNumber.get(cell.oldRelease) ?? release,
      by: release,
      shelf,
    });
    const { area: areaCode, measure, category } = cell;
    const place = { areaCode, areaName: areaByCode(areaCode)?.name ?? null, measure, category };
    return new ReleaseRestatementEdge(new ReleaseRestatement(place, restatement), cursorOf(cell));
  });
  const cursors = edges.map(({ cursor }) => cursor);
  return new ReleaseRestatementConnection(edges, new PageInfo(cursors, key !== null, cells.length > first), totalCount);
}

interface Restating {
  readonly before: Release;
  readonly by: Release;
  /** Null where no name of a category is known to have gone out of use. */
  readonly shelf: Shelf | null;
}

function restatementOf(dataset: DatasetDeclaration, cell: RestatedCell, { before, by, shelf }: Restating): Restatement {
  const period = Period.fromCode(cell.period);
  const measure = measureOf(dataset, cell, period);
  const uses = usesOf(measure, cell.category);
  const figure = (release: Release, value: number | null, absence: string | null, restated: boolean) => {
    const stated = { request: 0, period: cell.period, opened: 0, value, absence, ...saidByNone };
    // A release that files elsewhere what another had under this name gives no nought in its place.
    const unused = shelf === null ? null : unusedName(uses, cell.period, release, cell.measure, shelf);
    const given =
      unused === null
        ? { release, value, cell: stated, restated, restatedNow: restated }
        : { release, value: null, cell: null, restated: false, unused };
    const part = partOf(cell.period, [given]);
    if (part === undefined) throw new RangeError('a restated cell has no release');
    return figureOf(measure, period, [part]);
  };
  return new Restatement(
    period,
    figure(before, cell.oldValue, cell.oldAbsence, false),
    figure(by, cell.value, cell.absence, true),
  );
}

const saidByNone = { sampleSize: null, qualifier: null, paragraph: null } as const;

/** A cell as the figure that its publisher gives: no more is said of it than its dataset does. */
function measureOf(dataset: DatasetDeclaration, { measure, category }: RestatedCell, period: Period): Measure {
  const isShare = dataset.unit === 'PERCENT';
  return {
    id: `${measure}/${category}`,
    title: dataset.title,
    definition: dataset.title,
    unit: isShare ? Unit.PERCENT : Unit.COUNT,
    polarity: Polarity.NEUTRAL,
    dataset,
    measure,
    category,
    scopes: [],
    nature: isShare ? 'SHARE' : 'COUNT',
    grain: period.kind,
    step: 1,
    outside: null,
    flags: [],
    assumedSampleSize: null,
  };
}

function cursorOf({ measure, category, area, period }: RestatedCell): string {
  return Buffer.from(JSON.stringify([measure, category, area, period])).toString('base64url');
}

const cursorText = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue('no JSON');
      return z.NEVER;
    }
  })
  .pipe(z.tuple([z.string(), z.string(), z.string(), z.int()]));

function keyOf(after: string): CellKey {
  const { data } = cursorText.safeParse(Buffer.from(after, 'base64url').toString());
  if (data === undefined) {
    throw new HubError('BAD_USER_INPUT', '"after" is no cursor of this list; give an endCursor of an earlier page.');
  }
  return data;
}
