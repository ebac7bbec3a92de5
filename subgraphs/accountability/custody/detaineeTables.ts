import { controlTables } from '../../../kit/disclosure/controlTables.ts';
import { tableOfCells } from '../../../kit/disclosure/countTable.ts';
import { cellKey, TOTAL, type Dimension } from '../../../kit/disclosure/dimension.ts';
import type { PublishedTables } from '../../../kit/disclosure/publishedTables.ts';
import { roundTables } from '../../../kit/disclosure/roundTables.ts';
import { linkTables } from '../../../kit/disclosure/tableFamily.ts';
import { tablePolicy } from '../../../schema/disclosure/policies.ts';
import { boroughsOf } from '../../../schema/places/areas.ts';
import { boroughs } from '../../../schema/places/boroughs.ts';
import { commands } from '../../../schema/places/commands.ts';
import { metropolitanPolice } from '../../../schema/places/forces.ts';

/** What people in custody answered when visitors called, added up over the visits of a borough. */
export interface BoroughDetainees {
  readonly borough: string;
  readonly held: number;
  readonly offered: number;
  readonly accepted: number;
  readonly declined: number;
}

export type DetaineeMeasure = 'HELD' | 'OFFERED' | 'ACCEPTED' | 'DECLINED';

const codesOf = (area: string) => boroughsOf(area).map(({ code }) => code);

const places: Dimension = {
  name: 'area',
  categories: boroughs.map(({ code }) => code),
  groups: [
    ...commands.map(({ code }) => ({ code, parts: codesOf(code) })),
    { code: metropolitanPolice, parts: codesOf(metropolitanPolice) },
  ],
};

const answers: Dimension = {
  name: 'answer',
  categories: ['ACCEPTED', 'DECLINED', 'NO_ANSWER', 'NOT_OFFERED'],
  groups: [{ code: 'OFFERED', parts: ['ACCEPTED', 'DECLINED', 'NO_ANSWER'] }],
};

const policy = tablePolicy('custody-visits');

/** Whether its counts are rounded, and so no exact numbers. */
export const areDetaineesRounded = policy.rounding !== 'NONE';

const known = new Map<string, Promise<PublishedTables>>();
const mostKnown = 16;

/**
 * The controlled table of a quarter: all boroughs, commands, the force and London at once, since each is what the others leave.
 * What is recorded of a quarter is settled once it is told, so the same numbers are solved once.
 */
export function detaineeTables(counted: readonly BoroughDetainees[]): Promise<PublishedTables> {
  const key = JSON.stringify(counted.toSorted((one, other) => (one.borough < other.borough ? -1 : 1)));
  const found = known.get(key);
  if (found !== undefined) return found;
  const oldest = known.keys().next();
  if (known.size >= mostKnown && oldest.done !== true) known.delete(oldest.value);
  const table = tableOfCells([places, answers], counted.flatMap(cellsOf));
  const tables =
    policy.rounding === 'NONE'
      ? controlTables(linkTables([table]), policy)
      : Promise.resolve(roundTables(table, [table.dimensions], policy.rounding));
  known.set(key, tables);
  return tables;
}

function cellsOf({ borough, held, offered, accepted, declined }: BoroughDetainees) {
  const of = (answer: string, count: number) => ({ coordinates: { area: borough, answer }, count });
  return [
    of('ACCEPTED', accepted),
    of('DECLINED', declined),
    of('NO_ANSWER', offered - accepted - declined),
    of('NOT_OFFERED', held - offered),
  ];
}

/** What is told of an area; null where it is withheld. */
export function toldOf({ cells }: PublishedTables, area: string, measure: DetaineeMeasure): number | null {
  const isLondon = !places.categories.includes(area) && places.groups?.some(({ code }) => code === area) !== true;
  return cells.get(cellKey({ area: isLondon ? TOTAL : area, answer: measure === 'HELD' ? TOTAL : measure })) ?? null;
}
