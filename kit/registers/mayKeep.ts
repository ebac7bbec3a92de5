import { mayAct, type Act as ActKind } from '../access/mayAct.ts';
import type { Viewer } from '../viewer.ts';
import type { Register } from './register.ts';

/** Raising and answering is taking part in a record, and not keeping it. */
const takingPart: ReadonlySet<ActKind> = new Set(['raise', 'respond']);

/** Whether somebody keeps the records of an area: a committee its recommendations, a borough's secretary what is the borough's. */
export function mayKeep(viewer: Viewer, { acts }: Register, area: string): boolean {
  const kinds = Object.values(acts).map(({ kind = 'enter' }) => kind);
  return ['enter' as const, ...kinds].some((kind) => !takingPart.has(kind) && mayAct(viewer, kind, area));
}

/** Whether somebody may write a text of a record: its keepers, and those who set it by raising or answering. */
export function mayWrite(viewer: Viewer, register: Register, field: string, area: string): boolean {
  const setters = Object.values(register.acts).filter(
    ({ requires, accepts }) => requires.includes(field) || accepts.includes(field),
  );
  return mayKeep(viewer, register, area) || setters.some(({ kind = 'enter' }) => mayAct(viewer, kind, area));
}
