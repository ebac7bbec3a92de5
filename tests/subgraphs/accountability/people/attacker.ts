import { integerRanges } from '../../../../kit/disclosure/integerRanges.ts';
import { loadSolver } from '../../../../kit/disclosure/integerSolver.ts';
import type { AskedArea } from './askedTables.ts';
import { AttackedPeople, type Depth, type PeopleIn } from './attackedPeople.ts';

/** A withheld count and how narrowly it is known. */
export interface Caught {
  readonly cell: string;
  readonly lower: number;
  readonly upper: number;
}

/** What an attacker got: the tables of areas that add up to others, month by month, and of longer periods. */
export interface Loot {
  /** Areas that nothing is part of, and what is left of each larger one under a name of its own. */
  readonly leaves: readonly string[];
  /** Of larger areas, the leaves that they are made of. */
  readonly wholes: Readonly<Record<string, readonly string[]>>;
  readonly months: readonly (readonly AskedArea[])[];
  /** Tables of several of the months together. */
  readonly longer: readonly { readonly months: readonly number[]; readonly areas: readonly AskedArea[] }[];
  /** Ids of the tables that he uses. */
  readonly tables: readonly string[];
  readonly depth: Depth;
  /** Counts that he knows from elsewhere: exact ones, and those that he worked out from rates and shares. */
  readonly known?: readonly KnownPeople[];
  /** The same months as an earlier release told them; he takes it that records are only ever added. */
  readonly earlier?: Pick<Loot, 'months' | 'longer'> & { readonly known?: readonly KnownPeople[] };
}

/** How many people there are of some kind. */
export interface KnownPeople extends PeopleIn {
  readonly count: number;
}

/** Withheld counts of no more than so many people, all told, are known that narrowly without any table. */
const narrowest = 5;

/**
 * Writes down all that the graph tells as equations in whole numbers: tables and their margins, tables that share a margin or a
 * third dimension, areas that add up to the force, months that add up to longer periods, counts that are told exactly, and a
 * later release beside an earlier one. Solves for every withheld count, and for every change between releases.
 * @returns those that are known more narrowly than 5, or than the exact counts alone leave them
 */
export async function attack(loot: Loot): Promise<readonly Caught[]> {
  const highs = await loadSolver();
  const people = new AttackedPeople(loot.tables, loot.leaves, loot.depth);
  const targets = learn(people, loot, 'now');
  if (loot.earlier !== undefined) {
    targets.push(...learn(people, { ...loot, known: [], ...loot.earlier }, 'before'));
    targets.push(...changes(people, targets));
  }
  const ranges = integerRanges(
    highs,
    people.system,
    targets.map(({ form }) => form),
    narrowest,
  );
  return targets.flatMap(({ cell, most, isChange }, at) => {
    const { lower, upper } = ranges[at] ?? { lower: 0, upper: 0 };
    if (upper - lower >= Math.min(narrowest, most)) return [];
    // A change that is none, or of five and more for certain, tells of nobody.
    const isOfFew = [1, 2, 3, 4].some((few) => (lower <= few && few <= upper) || (lower <= -few && -few <= upper));
    return isChange && !isOfFew ? [] : [{ cell, lower, upper }];
  });
}

interface Target {
  readonly cell: string;
  readonly form: ReturnType<AttackedPeople['formOf']>;
  /** How many people it can be at most by what is known exactly. */
  readonly most: number;
  readonly isChange: boolean;
  readonly version: string;
}

function learn(people: AttackedPeople, { wholes, months, longer, known = [] }: Loot, version: string): Target[] {
  const targets: Target[] = [];
  const tables = (areas: readonly AskedArea[], of: readonly number[], label: string) => {
    for (const { code, tables } of areas) {
      for (const { id, cells } of tables.filter((table) => people.uses(table.id))) {
        const totals = new Map(cells.map(({ codes, figure }) => [codes.join(), figure.value] as const));
        for (const { codes, figure } of cells) {
          const form = people.formOf(version, {
            months: of,
            areas: wholes[code] ?? [code],
            values: people.kindOf(id, codes),
          });
          if (figure.value !== null) people.tell(form, figure.value);
          else {
            const most = totals.get(`TOTAL,${codes[1] ?? ''}`) ?? totals.get('TOTAL,TOTAL') ?? 0;
            const cell = `${version} ${label} ${code} ${id} ${codes.join()}`;
            targets.push({ cell, form, most, isChange: false, version });
          }
        }
      }
    }
  };
  months.forEach((areas, month) => tables(areas, [month], `month ${String(month)}`));
  for (const span of longer) tables(span.areas, span.months, `months ${span.months.join()}`);
  for (const { count, ...of } of known) {
    if (people.knows(of.values)) people.tell(people.formOf(version, of), count);
  }
  months.forEach((_, month) => people.link(version, month));
  return targets;
}

/** What came to each count that is withheld in both releases. */
function changes(people: AttackedPeople, targets: readonly Target[]): Target[] {
  people.onlyAdded('before', 'now');
  const before = new Map(targets.map((target) => [target.cell, target] as const));
  return targets.flatMap((target) => {
    const earlier = before.get(target.cell.replace(/^now /, 'before '));
    if (target.version !== 'now' || earlier === undefined) return [];
    const form = {
      constant: 0,
      unknowns: [...target.form.unknowns, ...earlier.form.unknowns],
      factors: [...target.form.factors, ...earlier.form.factors.map((factor) => -factor)],
    };
    const most = Math.abs(target.most - earlier.most);
    return [{ cell: `change of ${target.cell}`, form, most, isChange: true, version: 'change' }];
  });
}
