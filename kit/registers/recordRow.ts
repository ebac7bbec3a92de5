import { z } from 'zod';
import { viewerRoles } from '../viewer.ts';
import type { RecordChange, RegisterRecord, Values } from './record.ts';

/** A row of either table as the store gives it. */
export interface RecordRow {
  readonly register: string;
  readonly id: string;
  readonly version: number;
  readonly area: string;
  readonly borough: string | null;
  readonly parent: string | null;
  readonly state: string;
  readonly since: string;
  readonly held: object;
  readonly effective_on: string;
  readonly changed_at: string;
  readonly agency: string | null;
  readonly role: string;
  readonly demonstration: boolean;
}

export interface ChangeRow extends RecordRow {
  readonly act: string;
  readonly reason: string;
  readonly changed: readonly string[];
}

/** Columns of both tables, days and instants as text. */
export const recordColumns = `register, id, version, area, borough, parent, state, since::text, held, effective_on::text,
  changed_at::text, agency, role, demonstration`;

export const changeColumns = `${recordColumns}, act, reason, changed`;

const role = z.enum(viewerRoles);

const isValues = (held: object): held is Values => !Array.isArray(held);

export function recordOf(row: RecordRow): RegisterRecord {
  const { held } = row;
  if (!isValues(held)) throw new TypeError(`the record ${row.register} ${row.id} holds no values`);
  return {
    register: row.register,
    id: row.id,
    area: row.area,
    borough: row.borough,
    parent: row.parent,
    state: row.state,
    since: row.since,
    version: row.version,
    values: held,
    effectiveOn: row.effective_on,
    changedAt: row.changed_at,
    changedBy: { agency: row.agency, role: role.parse(row.role) },
    isDemonstration: row.demonstration,
  };
}

export function changeOf(row: ChangeRow): RecordChange {
  return { ...recordOf(row), act: row.act, reason: row.reason, changed: row.changed };
}
