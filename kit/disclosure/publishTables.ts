import type { TablePolicy } from '../../schema/disclosure/policy.ts';
import type { TableDeclaration } from '../../schema/disclosure/tableDeclaration.ts';
import type { Database, Session } from '../database/database.ts';
import { controlRelease } from './controlRelease.ts';
import type { ControlOptions } from './controlTables.ts';
import { tableOfCells, type CountTable } from './countTable.ts';
import type { Coordinates } from './dimension.ts';
import type { PublishedTables } from './publishedTables.ts';
import { roundTable } from './roundTable.ts';
import type { StoredRule } from './store/storedTable.ts';
import { dimensionsOf, publishedOf, storedTables, type TablePlace } from './store/storedTables.ts';
import { readEveryTable, replaceTables } from './store/tableStore.ts';
import { linkTables } from './tableFamily.ts';

/** How many people have some values: those of the tables' dimensions and, with several areas, of "area". */
export interface PeopleCount {
  readonly coordinates: Coordinates;
  readonly count: number;
}

/** Tables of the same people in one period, before they are controlled. */
export interface TablesToPublish {
  readonly dataset: string;
  /** Code of the period. */
  readonly period: number;
  /** Codes of the areas that add up to the whole; none where there are tables of the whole alone. */
  readonly areas: readonly string[];
  readonly whole: string;
  readonly declarations: readonly TableDeclaration[];
  /** For each declared table its counts, in the same order; what is left out is 0. */
  readonly counts: readonly (readonly PeopleCount[])[];
  readonly policy: TablePolicy;
  readonly options?: ControlOptions;
}

/** Tables ready for the store, or the reason why the last ones stay. */
export type PreparedTables =
  | {
      readonly kind: 'PUBLISH';
      /** For each declared table what is told of it; rounded tables do not share their totals. */
      readonly tables: readonly PublishedTables[];
    }
  /** The difference from what is published would tell of a few people. */
  | { readonly kind: 'HOLD' };

/**
 * Controls tables of one small family of people against all that was ever told of the same period, and rounds them instead where
 * the policy says so. Takes a while: call it before the transaction that publishes, as `Consequences.ofPublishing` is.
 */
export async function prepareTables(database: Database, asked: TablesToPublish): Promise<PreparedTables> {
  const { areas, whole, declarations, policy, options } = asked;
  const tables = declarations.map((declaration, at) =>
    tableOfCells(dimensionsOf(declaration, areas), asked.counts[at] ?? []),
  );
  if (policy.rounding !== 'NONE') return { kind: 'PUBLISH', tables: rounded(tables, policy.rounding) };
  const told = await readEveryTable(database, database.schema, {
    dataset: asked.dataset,
    areas: [...areas, whole],
    periods: [asked.period],
  });
  const place = { ...asked, release: 0 };
  const previous = [...Map.groupBy(told, ({ release }) => release).values()].map((stored) =>
    publishedOf(stored, place),
  );
  const decision = await controlRelease(previous, linkTables(tables), policy, options);
  if (decision.kind === 'HOLD') return { kind: 'HOLD' };
  return { kind: 'PUBLISH', tables: declarations.map(() => decision.tables) };
}

/** Stores prepared tables under their release, inside the transaction that publishes it; nothing changes where they are held. */
export async function publishTables(
  session: Session,
  schema: string,
  { asked, prepared, release }: PublishedFamily,
): Promise<void> {
  if (prepared.kind === 'HOLD') return;
  const { dataset, period, areas, whole, declarations, policy } = asked;
  const rule: StoredRule = policy;
  const place: TablePlace = { dataset, period, areas, whole, declarations, release, rule };
  const places = { dataset, areas: [...areas, whole], periods: [period] };
  await replaceTables(session, schema, places, storedTables(prepared.tables, place));
}

/** A family with what became of it. */
export interface PublishedFamily {
  readonly asked: TablesToPublish;
  readonly prepared: PreparedTables;
  /** Number of the release. */
  readonly release: number;
}

function rounded(tables: readonly CountTable[], rounding: 'TO_5' | 'MIDPOINT_6'): readonly PublishedTables[] {
  return tables.map((table) => roundTable(table, rounding));
}
