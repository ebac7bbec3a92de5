import { setImmediate } from 'node:timers/promises';
import type { TablePolicy } from '../../../schema/disclosure/policy.ts';
import { rangesInSteps } from '../integerRanges.ts';
import { ContradictionError, loadSolver } from '../integerSolver.ts';
import type { LinearForm, LinearSystem, Range } from '../linearSystem.ts';
import { changeBeliefs, type ChangeBelief } from '../releasePair.ts';
import { cells, countOf, StatedPeople, type StatedCell, type StatedTable, type StatedTables } from './statedPeople.ts';

/**
 * Whether tables that were told at several times tell more together than each state of them by itself: a withheld count that could
 * be worked out more narrowly than the policy allows and than its own state leaves it, or that one to four people came or went. It is
 * solved for all states at once, for a reader who takes nothing for granted and for ones who take it that records are only ever
 * added, or only taken away. What is exact bounds both, and nothing is asked that exact totals alone give away.
 */
export async function tellTogether(
  stated: StatedTables,
  policy: Pick<TablePolicy, 'threshold' | 'narrowest'>,
): Promise<boolean> {
  // Nothing but a belief binds one month's people in two states.
  const isOfOneMonth = new Set(stated.monthOf).size === 1;
  const beliefs = changeBeliefs.filter((belief) => belief !== 'ANY' || !isOfOneMonth);
  for (const belief of beliefs) if (await tellBelieving(stated, belief, policy)) return true;
  return false;
}

async function tellBelieving(
  stated: StatedTables,
  belief: ChangeBelief,
  policy: Pick<TablePolicy, 'threshold' | 'narrowest'>,
): Promise<boolean> {
  const together = new StatedPeople(stated, stated.states.flat(), belief);
  const changes = changedCells(stated);
  const withheld = stated.states.flatMap((state) => withheldCells(stated, state));
  const isNarrow = (range: Range | undefined, most: number) => widthOf(range) < Math.min(policy.narrowest, most);
  try {
    const ofChanges = await rangesOf(
      together.system,
      changes.map(({ before, after }) => together.difference(after, before)),
      policy.narrowest,
    );
    if (changes.some(({ most }, at) => isNarrow(ofChanges[at], most) && isOfFew(ofChanges[at], policy))) return true;
    const forms = withheld.map((cell) => together.form(cell));
    const ranges = await rangesOf(together.system, forms, policy.narrowest);
    const narrow = withheld.filter(({ most }, at) => isNarrow(ranges[at], most));
    return narrow.length > 0 && (await tellMoreThanAlone(stated, together, narrow));
  } catch (error) {
    // Records came and went: whoever believes otherwise learns nothing by it.
    if (error instanceof ContradictionError) return false;
    throw error;
  }
}

/** Whether any of these is known more narrowly than its own state alone leaves it, asked exactly of both. */
async function tellMoreThanAlone(
  stated: StatedTables,
  together: StatedPeople,
  withheld: readonly WithheldCell[],
): Promise<boolean> {
  for (const [state, cells] of Map.groupBy(withheld, (cell) => cell.state)) {
    const alone = new StatedPeople(stated, state, 'ANY');
    const [known, own] = [
      await rangesOf(
        together.system,
        cells.map((cell) => together.form(cell)),
      ),
      await rangesOf(
        alone.system,
        cells.map((cell) => alone.form(cell)),
      ),
    ];
    if (cells.some((_, at) => widthOf(known[at]) < widthOf(own[at]))) return true;
  }
  return false;
}

/** Solves for as long as it takes, and lets others be answered in between. */
async function rangesOf(system: LinearSystem, forms: readonly LinearForm[], enough?: number): Promise<Range[]> {
  const steps = rangesInSteps(await loadSolver(), system, forms, enough);
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < turn) continue;
    await setImmediate();
    since = performance.now();
  }
}

/** In milliseconds. */
const turn = 20;

function isOfFew(range: Range | undefined, { threshold }: Pick<TablePolicy, 'threshold'>): boolean {
  const { lower, upper } = range ?? { lower: 0, upper: 0 };
  return lower < threshold && upper > -threshold && (lower !== 0 || upper !== 0);
}

const widthOf = ({ lower, upper }: Range = { lower: 0, upper: 0 }): number => upper - lower;

interface WithheldCell extends StatedCell {
  readonly state: readonly StatedTable[];
  /** The most that it can be by what is known exactly. */
  readonly most: number;
}

interface ChangedCell {
  readonly before: StatedCell;
  readonly after: StatedCell;
  readonly most: number;
}

/** How many people there are in a cell's column, or in all of them where that is withheld too. */
function totalOf(stated: StatedTables, cell: StatedCell): number {
  return countOf(stated, { ...cell, row: null }) ?? countOf(stated, { ...cell, row: null, column: null }) ?? 0;
}

function withheldCells(stated: StatedTables, state: readonly StatedTable[]): WithheldCell[] {
  return state.flatMap((table) =>
    cells(stated).flatMap((place) => {
      const cell = { ...place, table };
      return countOf(stated, cell) === null ? [{ ...cell, state, most: totalOf(stated, cell) }] : [];
    }),
  );
}

/** Counts of one area in one month that not both of two states tell. */
function changedCells(stated: StatedTables): ChangedCell[] {
  const single = [...new Set(stated.states.flat())].filter((table) => table.people.length === 1);
  const alike = Map.groupBy(single, ({ areas, people: [of = 0] }) => `${areas.join()} ${String(stated.monthOf[of])}`);
  return [...alike.values()].flatMap((tables) =>
    tables.flatMap((before) =>
      tables
        .filter((after) => (after.people[0] ?? 0) > (before.people[0] ?? 0))
        .flatMap((after) => cells(stated).flatMap((place) => changeOf(stated, place, before, after))),
    ),
  );
}

function changeOf(
  stated: StatedTables,
  place: Pick<StatedCell, 'row' | 'column'>,
  earlier: StatedTable,
  later: StatedTable,
): ChangedCell[] {
  const [before, after] = [
    { ...place, table: earlier },
    { ...place, table: later },
  ];
  if (countOf(stated, before) !== null && countOf(stated, after) !== null) return [];
  const [was, is] = [totalOf(stated, before), totalOf(stated, after)];
  return [{ before, after, most: Math.min(Math.abs(is - was), was, is) }];
}
