import { readdir, readFile } from 'node:fs/promises';
import type { View } from '../../kit/views/view.ts';

const folder = new URL('builtIn/', import.meta.url);

/**
 * The views that come with the hub: a file each, named after it, that begins with its title and description as comments, with
 * an empty line after them. A comment above a field is what workbook and page call it.
 */
export async function builtInViews(): Promise<readonly View[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql')).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(new URL(file, folder), 'utf8');
      const [title = '', ...description] = headOf(text);
      return {
        name: file.replace(/\.graphql$/, ''),
        version: 1,
        title,
        description: description.join(' ') || null,
        document: text,
        owner: null,
        isBuiltIn: true,
        publishedOn: null,
        deprecation: null,
        faults: [],
      };
    }),
  );
}

/** The comment that a file begins with, line by line: title, then description. */
export function headOf(text: string): readonly string[] {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return lines.slice(0, end).map((line) => line.replace(/^#\s?/, '').trim());
}
