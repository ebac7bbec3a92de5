import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import { textActsOf, type Register } from './register.ts';

/** A column of a register's template. */
export interface TemplateColumn {
  /** What our code calls it: a field's name, or one of the four that every register has. */
  readonly name: string;
  readonly heading: string;
  /** What goes into it, in a sentence. */
  readonly description: string;
  /** Whether a file may leave it out. */
  readonly optional: boolean;
}

export const actColumn = 'act';
export const versionColumn = 'expectedVersion';
export const dayColumn = 'effectiveOn';
export const reasonColumn = 'reason';

/** The columns of the file in which a register is kept in bulk: a row is an act, done in the order of the rows. */
export function templateColumns(register: Register): readonly TemplateColumn[] {
  const { thing, key, fields } = register;
  const words = actWords(register).map(({ word }) => `"${word}"`);
  const keyed = [...fields].sort((one, other) => Number(key.includes(other.name)) - Number(key.includes(one.name)));
  return [
    {
      name: actColumn,
      // Names the register too, so that no other file has the same heading line.
      heading: `${thing.charAt(0).toUpperCase()}${thing.slice(1)} act`,
      description: `What to do: ${words.join(', ')}.`,
      optional: false,
    },
    ...keyed.map(({ name, heading, description }) => ({
      name,
      heading,
      description,
      optional: !key.includes(name),
    })),
    {
      name: versionColumn,
      heading: 'Expected version',
      description:
        'The version that you read before, so that nothing is overwritten that you have not seen; left empty where the record is opened or an earlier row changes it.',
      optional: true,
    },
    {
      name: dayColumn,
      heading: 'Effective on',
      description: 'The day on which it took effect, such as 2026-03-04; today where left empty.',
      optional: true,
    },
    {
      name: reasonColumn,
      heading: 'Reason',
      description: 'Why, for the history, without personal details.',
      optional: false,
    },
  ];
}

/** The acts as the template writes them, with the names that mutations have. */
export function actWords(register: Register): readonly { readonly act: string; readonly word: string }[] {
  const own = Object.entries(register.acts).map(([act, { word }]) => ({ act, word }));
  return [...own, ...textActsOf(register).map(({ name, word }) => ({ act: name, word }))];
}

/** How a filled-in template is recognised among partners' files. */
export function templateSignature(register: Register): Pick<DatasetDeclaration, 'id' | 'signatures'> {
  const headings = templateColumns(register).map(({ name, heading, optional }) => ({
    name,
    spellings: [heading],
    optional,
  }));
  return { id: register.id, signatures: [{ title: `Template of ${register.id}`, headings, months: false }] };
}
