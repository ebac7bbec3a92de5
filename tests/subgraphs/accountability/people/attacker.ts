import { integerRanges } from '../../../../kit/disclosure/integerRanges.ts';
import { loadSolver } from '../../../../kit/disclosure/integerSolver.ts';
import type { LinearForm, LinearRow } from '../../../../kit/disclosure/linearSystem.ts';
import { stopTables } from '../../../../schema/disclosure/stopTables.ts';
import type { AskedArea } from './askedTables.ts';

/** What an attacker got: the tables of areas that add up to a whole, month by month, and of longer periods. */
export interface Loot {
  readonly whole: string;
  /** Boroughs of the force; what is left of the whole is one more area. */
  readonly boroughs: readonly string[];
  readonly months: readonly (readonly AskedArea[])[];
  /** Tables of all the months together. */
  readonly longer: readonly AskedArea[] | null;
  /** Ids of the tables that he uses. */
  readonly tables: readonly string[];
}

/** A withheld count and how narrowly it is known. */
export interface Caught {
  readonly cell: string;
  readonly width: number;
  readonly exactly: number;
}

/**
 * Writes down all that the graph tells as equations in whole numbers: tables and their margins, tables that share a margin, areas
 * that add up to the force, months that add up to longer periods, and exact totals by outcome and object. Solves for every
 * withheld count.
 * @returns those that are known more narrowly than 5, or than the exact totals alone leave them
 */
export async function attack(loot: Loot): Promise<readonly Caught[]> {
  const highs = await loadSolver();
  const unknowns = new Map<string, number>();
  const rows: LinearRow[] = [];
  const of = (key: string): number => {
    const known = unknowns.get(key) ?? unknowns.size;
    unknowns.set(key, known);
    return known;
  };
  const equals = (keys: readonly string[], value: number) =>
    rows.push({ unknowns: keys.map(of), factors: keys.map(() => 1), lower: value, upper: value });
  const targets: { cell: string; keys: readonly string[]; most: number }[] = [];
  const rest = 'REST';
  const areas = [...loot.boroughs, rest];
  const declared = stopTables.filter(({ id }) => loot.tables.includes(id));
  const learn = (asked: readonly AskedArea[], months: readonly number[], label: string) => {
    for (const area of asked) {
      const within = area.code === loot.whole ? areas : [area.code];
      for (const table of area.tables.filter(({ id }) => loot.tables.includes(id))) {
        const [first, second] = table.dimensions.map(({ categories }) =>
          categories.map(({ code }) => code).filter((code) => code !== 'TOTAL'),
        );
        const total = new Map(table.cells.map(({ codes, figure }) => [codes.join(), figure.value] as const));
        for (const { codes, figure } of table.cells) {
          const [row = '', column = ''] = codes;
          const keys = months.flatMap((month) =>
            within.flatMap((one) =>
              (row === 'TOTAL' ? (first ?? []) : [row]).flatMap((r) =>
                (column === 'TOTAL' ? (second ?? []) : [column]).map((c) => [month, one, table.id, r, c].join()),
              ),
            ),
          );
          if (figure.value !== null) equals(keys, figure.value);
          else {
            const most = total.get(`TOTAL,${column}`) ?? total.get('TOTAL,TOTAL') ?? 0;
            targets.push({ cell: `${label} ${area.code} ${table.id} ${codes.join()}`, keys, most });
          }
        }
      }
    }
  };
  loot.months.forEach((asked, month) => learn(asked, [month], `month ${String(month)}`));
  if (loot.longer !== null) learn(loot.longer, [...loot.months.keys()], 'longer');
  // Tables that share a dimension count the same people by it.
  loot.months.forEach((_, month) => {
    for (const area of areas) {
      for (const [at, one] of declared.entries()) {
        for (const other of declared.slice(at + 1)) {
          for (const shared of one.dimensions.filter(({ name }) => other.dimensions.some((it) => it.name === name))) {
            for (const { code } of shared.categories) {
              const ofTable = ({ id, dimensions }: (typeof declared)[number]) => {
                const isRow = dimensions[0]?.name === shared.name;
                const others = dimensions[isRow ? 1 : 0]?.categories ?? [];
                return others.map((it) => [month, area, id, ...(isRow ? [code, it.code] : [it.code, code])].join());
              };
              const [mine, theirs] = [ofTable(one).map(of), ofTable(other).map(of)];
              rows.push({
                unknowns: [...mine, ...theirs],
                factors: [...mine.map(() => 1), ...theirs.map(() => -1)],
                lower: 0,
                upper: 0,
              });
            }
          }
        }
      }
    }
  });
  const forms = targets.map(({ keys }): LinearForm => ({
    constant: 0,
    unknowns: keys.map(of),
    factors: keys.map(() => 1),
  }));
  const size = unknowns.size;
  const system = {
    lower: Array.from({ length: size }, () => 0),
    upper: Array.from({ length: size }, () => 10_000),
    rows,
  };
  const ranges = integerRanges(highs, system, forms, 5);
  return targets.flatMap(({ cell, most }, at) => {
    const { lower, upper } = ranges[at] ?? { lower: 0, upper: 0 };
    return upper - lower < Math.min(5, most) ? [{ cell, width: upper - lower, exactly: lower }] : [];
  });
}
