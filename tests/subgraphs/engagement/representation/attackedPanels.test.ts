import { expect, it } from '@jest/globals';
import { integerRanges } from '../../../../kit/disclosure/integerRanges.ts';
import { loadSolver } from '../../../../kit/disclosure/integerSolver.ts';
import type { LinearRow } from '../../../../kit/disclosure/linearSystem.ts';
import { wardsOf } from '../../../../schema/places/areas.ts';
import { completed } from '../../../../subgraphs/engagement/representation/panelReturn.ts';
import { representationCells } from '../../../../subgraphs/engagement/representation/representationCells.ts';
import type { StoredCount } from '../../../../subgraphs/engagement/representation/representationStore.ts';
import { representationTables } from '../../../../subgraphs/engagement/representation/representationTables.ts';

const boroughs = ['E09000030', 'E09000012', 'E09000019'];
const london = 'E12000007';
const half = 24_315;

/** Of each borough, how many of a panel's twelve members are in the group, panel by panel; the others are not. */
function returns(panels: readonly (readonly number[])[]): readonly StoredCount[] {
  return boroughs.flatMap((borough, at) =>
    (panels[at] ?? []).flatMap((members, panel) => {
      const ward = wardsOf(borough)[panel]?.code ?? '';
      const count = (category: string, of: number) =>
        ({ strand: 'RACE', category, members: of, consent: 'ward-panel-2026' }) as const;
      return completed([count('black', members), count('white', 12 - members)]).map((kept) => ({ ...kept, ward }));
    }),
  );
}

/** How narrowly a reader who puts members beside panels knows a withheld number of members of the group, by borough. */
async function widths(panels: readonly (readonly number[])[]): Promise<readonly number[]> {
  const counts = returns(panels);
  const tables = await representationTables(counts, []);
  if (tables === null) throw new Error('the tables were held');
  const cells = representationCells(half, counts, tables);
  const told = (measure: string, category: string, area: string) =>
    cells.find((cell) => cell.measure === measure && cell.category === category && cell.area === area)?.value ?? null;
  // Unknown: members of the group and, beside them, panels that have one; by borough.
  const membersOf = (at: number) => 2 * at;
  const panelsOf = (at: number) => 2 * at + 1;
  const equal = (unknowns: readonly number[], value: number | null): readonly LinearRow[] =>
    value === null ? [] : [{ unknowns, factors: unknowns.map(() => 1), lower: value, upper: value }];
  const rows = [
    ...boroughs.flatMap((borough, at) => [
      ...equal([membersOf(at)], told('representation-members', 'RACE:black', borough)),
      ...equal([panelsOf(at)], told('representation-panels', 'RACE:black', borough)),
      // Every panel that has one has one at least.
      { unknowns: [membersOf(at), panelsOf(at)], factors: [1, -1], lower: 0, upper: Infinity },
    ]),
    ...equal(
      boroughs.map((_, at) => membersOf(at)),
      told('representation-members', 'RACE:black', london),
    ),
    ...equal(
      boroughs.map((_, at) => panelsOf(at)),
      told('representation-panels', 'RACE:black', london),
    ),
  ];
  // How many panels made a return, and how many members they have, is told of every borough.
  const most = panels.flatMap((of) => [12 * of.length, of.length]);
  const withheld = boroughs.flatMap((borough, at) =>
    told('representation-members', 'RACE:black', borough) === null ? [membersOf(at)] : [],
  );
  const ranges = integerRanges(
    await loadSolver(),
    { lower: most.map(() => 0), upper: most, rows },
    withheld.map((unknown) => ({ constant: 0, unknowns: [unknown], factors: [1] })),
  );
  return ranges.map(({ lower, upper }) => upper - lower);
}

it.each([
  [
    'few panels, all of which have one',
    [
      [2, 1, 1],
      [1, 1, 1],
      [2, 2, 2, 2, 2, 2],
    ],
  ],
  [
    'more panels, most of which have one',
    [
      [1, 1, 1, 1, 0, 0],
      [2, 1, 1, 0, 0],
      [3, 3, 3, 3, 3, 3],
    ],
  ],
  ['one panel with a few', [[3], [4, 0, 0], [5, 5, 5, 5, 5]]],
])('members of few are not told by how many panels have one: %s', async (_, panels) => {
  const found = await widths(panels);
  expect(found.length).toBeGreaterThan(0);
  expect(Math.min(...found)).toBeGreaterThanOrEqual(5);
});
