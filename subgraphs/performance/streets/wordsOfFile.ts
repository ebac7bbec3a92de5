import { slugOf, type StreetWord } from './streetWords.ts';

/** The words of one column of a file: those that the hub does not know are kept under ids of their own, and told. */
export class WordsOfFile {
  readonly #known: ReadonlySet<string>;
  readonly #ids = new Map<string, string>();
  /** By id. */
  readonly #unknown = new Map<string, { readonly name: string; records: number }>();

  constructor(known: readonly StreetWord[]) {
    this.#known = new Set(known.map(({ id }) => id));
  }

  /** @returns null for a cell without a word */
  idOf(name: string): string | null {
    const id = this.#ids.get(name) ?? this.#newId(name);
    if (id === '') return null;
    if (this.#unknown.size > 0) {
      const unknown = this.#unknown.get(id);
      if (unknown !== undefined) unknown.records += 1;
    }
    return id;
  }

  #newId(name: string): string {
    const id = slugOf(name);
    if (id === '') return id;
    this.#ids.set(name, id);
    if (!this.#known.has(id) && !this.#unknown.has(id)) this.#unknown.set(id, { name, records: 0 });
    return id;
  }

  /** Ids that have occurred. */
  get seen(): readonly string[] {
    return [...new Set(this.#ids.values())];
  }

  seenAny(words: readonly StreetWord[]): boolean {
    const seen = new Set(this.#ids.values());
    return words.some(({ id }) => seen.has(id));
  }

  /** Records of words that the hub does not know. */
  get unknownRecords(): number {
    return [...this.#unknown.values()].reduce((sum, { records }) => sum + records, 0);
  }

  /** @param what such as "a type of crime" */
  remarks(what: string): readonly string[] {
    return Array.from(
      this.#unknown,
      ([id, { name, records }]) =>
        `"${name}" is ${what} that the hub does not know; records kept as "${id}": ${records}.`,
    );
  }
}
