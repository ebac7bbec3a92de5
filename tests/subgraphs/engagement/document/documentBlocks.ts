import { readFile } from 'node:fs/promises';

/** A fenced block of a document: a query, the answer to it, or a file to be given to the hub. */
export interface Block {
  readonly language: string;
  /** What the fence says after the language: who asks, or the name of a file; null where it says nothing. */
  readonly note: string | null;
  readonly text: string;
}

/** The fenced blocks of a document in docs/, in order. */
export async function documentBlocks(name: string): Promise<readonly Block[]> {
  const document = await readFile(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8');
  return [...document.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', note = null, text = '']) => ({
      language,
      note,
      text,
    }),
  );
}
