import type { Heading } from '../formats/report.ts';
import type { Cell } from '../shape/shape.ts';
import type { Notes } from './notes.ts';
import { shorthand } from './shorthand.ts';

/** The notes to an answer as lines of a sheet: about what, the note, and more. */
export function* noteLines(heading: Heading, notes: Notes): Generator<readonly Cell[]> {
  yield ['View', heading.title, heading.description];
  for (const [name, value] of heading.parameters) yield ['Parameter', name, value];
  yield ['Asked on', heading.askedOn, heading.address];
  for (const remark of heading.remarks) yield ['Remark', remark];
  for (const [title, definition] of notes.definitions) yield ['Definition', title, definition];
  for (const { id, words } of notes.sources) yield ['Source', words, id];
  for (const attribution of notes.sources.attributions) yield ['Attribution', attribution];
  for (const [words, count] of notes.absences) yield ['No value', words, `${String(count)} figures`];
  for (const { flag, description } of notes.flags) yield ['Flag', description, flag];
  for (const { letter, words } of shorthand) yield ['Shorthand', words, letter];
}
