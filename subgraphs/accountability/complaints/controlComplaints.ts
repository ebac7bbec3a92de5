import type { StagedCell } from '../../../kit/cells/stagedCell.ts';
import { tableOfCells } from '../../../kit/disclosure/countTable.ts';
import { cellKey, TOTAL } from '../../../kit/disclosure/dimension.ts';
import type { ComplaintColumn } from '../../../schema/complaints/complaintColumns.ts';
import { complaintsReturn } from '../../../schema/datasets/complaintDatasets.ts';
import { tablePolicy } from '../../../schema/disclosure/policies.ts';
import { controlCounts } from '../controlled/controlCounts.ts';
import type { ToldCounts } from '../controlled/toldCounts.ts';
import { complaintDays, complaintGroups, type ComplaintGroup } from './complaintGroups.ts';
import type { ComplaintCounts } from './complaintRow.ts';

/** The measure under which complaints are kept, in either dataset. */
export const complaintMeasure = 'complaints';

const policy = tablePolicy(complaintsReturn.id);

export interface ReturnedComplaints {
  readonly area: string;
  /** Code of the quarter. */
  readonly period: number;
  readonly counts: ComplaintCounts;
}

/**
 * What may be told of a borough's complaints. Each group of counts is controlled by itself. A case holds an allegation at
 * least, so that each of the two numbers bounds the other: where one total is withheld, so is the other. A mean goes with the
 * count that it is of.
 * @returns null where it would tell too much beside what was told before
 */
export async function controlComplaints(
  returned: ReturnedComplaints,
  earlier: readonly ToldCounts[],
): Promise<readonly StagedCell[] | null> {
  const withheld = new Set<ComplaintColumn>();
  for (;;) {
    const told = await tellGroups(returned, earlier, withheld);
    if (told === null) return null;
    const bound = boundTotals(told).filter((total) => !withheld.has(total));
    if (bound.length === 0) return [...told, ...daysOf(returned, told)];
    for (const total of bound) withheld.add(total);
  }
}

async function tellGroups(
  returned: ReturnedComplaints,
  earlier: readonly ToldCounts[],
  withheld: ReadonlySet<ComplaintColumn>,
): Promise<readonly StagedCell[] | null> {
  const cells: StagedCell[] = [];
  for (const group of complaintGroups.filter(({ total }) => returned.counts.has(total))) {
    const alsoWithhold = new Set(withheld.has(group.total) ? [cellKey({})] : []);
    const told = await controlCounts(tablesOf(returned, group), earlier, policy, { alsoWithhold });
    if (told === null) return null;
    cells.push(...told);
  }
  return cells;
}

function tablesOf({ area, period, counts }: ReturnedComplaints, { total, parts }: ComplaintGroup) {
  const isDivided = parts.every((part) => counts.has(part));
  const categories = isDivided ? parts : [total];
  const count = (of: ComplaintColumn) => ({ coordinates: { kind: of }, count: counts.get(of) ?? 0 });
  return {
    period,
    tables: [tableOfCells([{ name: 'kind', categories }], categories.map(count))],
    placeOf: ({ kind = TOTAL }: Readonly<Record<string, string>>) => ({
      measure: complaintMeasure,
      category: kind === TOTAL ? total : kind,
      area,
    }),
  };
}

/** Totals that bound one that is withheld. */
function boundTotals(told: readonly StagedCell[]): readonly ComplaintColumn[] {
  const values = new Map(told.map(({ category, value }) => [category, value]));
  return complaintGroups.flatMap(({ total, within }) => {
    if (within === undefined || !values.has(total) || !values.has(within)) return [];
    return values.get(total) === null || values.get(within) === null ? [total, within] : [];
  });
}

function daysOf({ area, period, counts }: ReturnedComplaints, told: readonly StagedCell[]): readonly StagedCell[] {
  return complaintDays.flatMap(({ days, of }): StagedCell[] => {
    const value = counts.get(days);
    if (value === undefined) return [];
    const cell = { measure: complaintMeasure, category: days, area, period };
    const count = told.find(({ category }) => category === of)?.value ?? null;
    const isTold = count !== null && count >= policy.threshold;
    return [isTold ? { ...cell, value } : { ...cell, value: null, absence: 'SUPPRESSED' }];
  });
}
