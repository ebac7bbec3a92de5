import type { StagedCell } from '../../../kit/cells/stagedCell.ts';
import type { Database } from '../../../kit/database/database.ts';
import { tablePolicy } from '../../../schema/disclosure/policies.ts';
import { Period } from '../../../schema/periods.ts';
import { controlCounts, heldCells, type PeopleTables } from './controlCounts.ts';
import { toldBefore } from './toldCounts.ts';

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
    const earlier = before.get(people.period) ?? [];
    const told = await controlCounts(people, earlier, tablePolicy(dataset));
    const last = earlier.at(-1);
    if (told !== null) cells.push(...told);
    else if (last !== undefined) {
      cells.push(...heldCells(people.period, last));
      held.push(Period.fromCode(people.period).label);
    }
  }
  return { cells, remarks: held.map(heldRemark) };
}

export function heldRemark(period: string): string {
  return `${period}: what was told before stands. Beside it the new counts would tell of a few people; they are told once more has changed.`;
}
