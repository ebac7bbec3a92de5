/** A sum of unknown counts, each taken once or, with factor -1, away. */
export interface LinearForm {
  readonly constant: number;
  readonly unknowns: readonly number[];
  readonly factors: readonly number[];
}

/** What is known of a sum of unknowns: it lies from lower to upper. */
export interface LinearRow {
  readonly unknowns: readonly number[];
  readonly factors: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** Unknown whole numbers, and everything that a reader knows of them. */
export interface LinearSystem {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly rows: readonly LinearRow[];
}

/** How far a value can be worked out. */
export interface Range {
  readonly lower: number;
  /** Infinity where nothing limits it. */
  readonly upper: number;
}

/** What the limits of the unknowns alone say of a form. */
export function formRange({ lower, upper }: LinearSystem, { constant, unknowns, factors }: LinearForm): Range {
  let least = constant;
  let most = constant;
  unknowns.forEach((unknown, at) => {
    const [low, high] = [lower[unknown] ?? 0, upper[unknown] ?? Infinity];
    const up = (factors[at] ?? 1) > 0;
    least += up ? low : -high;
    most += up ? high : -low;
  });
  return { lower: least, upper: most };
}

/**
 * Narrows the limits of the unknowns as far as one row at a time can: a total of 0 makes every part 0, a part exceeds no total.
 * Leaves the rows as they are. A few rounds do nearly all there is to do; the solver does the rest.
 */
export function tightenLimits(system: LinearSystem, rounds = 5): LinearSystem {
  const lower = [...system.lower];
  const upper = [...system.upper];
  let tighter = true;
  for (let round = 0; round < rounds && tighter; round += 1) {
    tighter = false;
    for (const row of system.rows) tighter = tightenRow(row, lower, upper) || tighter;
  }
  return { lower, upper, rows: system.rows };
}

function tightenRow(row: LinearRow, lower: number[], upper: number[]): boolean {
  const { lower: least, upper: most } = formRange({ lower, upper, rows: [] }, { constant: 0, ...row });
  let tighter = false;
  row.unknowns.forEach((unknown, at) => {
    const [low, high] = [lower[unknown] ?? 0, upper[unknown] ?? Infinity];
    if (low === high) return;
    const up = (row.factors[at] ?? 1) > 0;
    // What the other unknowns of the row leave for this one; NaN (∞ − ∞) compares false and so limits nothing.
    const room = [row.lower - (most - (up ? high : -low)), row.upper - (least - (up ? low : -high))] as const;
    const [from, to] = up ? room : [-room[1], -room[0]];
    if (from > low) lower[unknown] = from;
    if (to < high) upper[unknown] = to;
    tighter ||= from > low || to < high;
  });
  return tighter;
}

/** Sets of unknowns that no row connects: each can be solved apart. Unknowns that are settled connect nothing. */
export function connectedUnknowns({ lower, upper, rows }: LinearSystem): Int32Array {
  const parent = Int32Array.from(lower, (_, unknown) => unknown);
  const rootOf = (unknown: number): number => {
    let root = unknown;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[unknown] = root;
    return root;
  };
  for (const { unknowns } of rows) {
    const open = unknowns.filter((unknown) => lower[unknown] !== upper[unknown]);
    const first = open[0];
    if (first !== undefined) for (const unknown of open) parent[rootOf(unknown)] = rootOf(first);
  }
  return parent.map((_, unknown) => rootOf(unknown));
}
