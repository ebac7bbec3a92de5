import type { StagedCell } from '../../../kit/cells/stagedCell.ts';
import type { Database } from '../../../kit/database/database.ts';
import { tablePolicy } from '../../../schema/disclosure/policies.ts';
import { Period } from '../../../schema/periods.ts';
import { controlCounts, heldCells, type PeopleTables } from './controlCounts.ts';
import { noneTold, toldBefore, type ToldCounts } from './toldCounts.ts';

interface Telling {
  readonly database: Database;
  readonly dataset: string;
  readonly scope: string;
}

export interface ToldPeriods {
  readonly cells: readonly StagedCell[];
  /** In words, the periods in which what was told before stands. */
  readonly remarks: readonly string[];
}

/** Controls one set of tables for each period of a file. */
export async function controlPeriods(
  { database, dataset, scope }: Telling,
  periods: readonly PeopleTables[],
): Promise<ToldPeriods> {
  const codes = periods.map(({ period }) => period);
  const before = await toldBefore(database, dataset, scope, codes);
  const cells: StagedCell[] = [];
  const held: string[] = [];
  for (const people of periods) {
    const { earlier, standing } = before.get(people.period) ?? noneTold;
    const told = await controlCounts(people, earlier, tablePolicy(dataset));
    cells.push(...(told ?? heldCells(people.period, standing, earlier)));
    if (told === null) held.push(heldRemark(people.period, standing));
  }
  return { cells, remarks: held };
}

export function heldRemark(period: number, standing: ToldCounts | null): string {
  const { label } = Period.fromCode(period);
  return standing === null
    ? `${label}: nothing is told. Beside what a withdrawn release told, the new counts would tell of a few people; they are told once more has changed.`
    : `${label}: what was told before stands. Beside what was ever told, the new counts would tell of a few people; they are told once more has changed.`;
}
