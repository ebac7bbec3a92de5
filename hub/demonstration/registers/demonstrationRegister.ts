import type { Register } from '../../../kit/registers/register.ts';
import { templateColumns } from '../../../kit/registers/template.ts';
import { keptRegisters } from '../../domains.ts';

/** A row of a template, by the names of its columns. */
export type TemplateRow = Readonly<Record<string, string>>;

/** A register filled in to show the hub. */
export interface DemonstrationRegister {
  readonly register: Register;
  /** The lines of its template; the same every time. */
  lines(): Iterable<string>;
}

/** Fills in the template of a register. */
export function demonstrationRegister(id: string, rows: () => Iterable<TemplateRow>): DemonstrationRegister {
  const register = keptRegisters.find(({ register: kept }) => kept.id === id)?.register;
  if (register === undefined) throw new Error(`there is no register "${id}"`);
  const columns = templateColumns(register);
  return {
    register,
    *lines() {
      yield columns.map(({ heading }) => heading).join(',');
      for (const row of rows()) yield columns.map(({ name }) => row[name] ?? '').join(',');
    },
  };
}

export const reason = 'Made up to show the hub';
