/** Words of a column by what they mean. Blanks around them and capitals do not matter. */
export interface Vocabulary {
  readonly words: readonly string[];
  /** Other spellings, by the word. */
  readonly spellings: Readonly<Record<string, readonly string[]>>;
}

const blanks: ReadonlySet<string> = new Set(['', '#n/a', 'n/a', 'null', 'not recorded', 'unknown', 'u', 'v']);

/** Reads one column of a file, and counts the words that it does not know: they are kept as UNRECOGNISED. */
export class ColumnReader {
  readonly #known: ReadonlyMap<string, string>;
  readonly unknown = new Map<string, number>();

  constructor(
    readonly name: string,
    readonly vocabulary: Vocabulary,
  ) {
    const { words, spellings } = vocabulary;
    this.#known = new Map(
      words.flatMap((word) => [
        [plain(word), word] as const,
        ...(spellings[word] ?? []).map((spelling) => [plain(spelling), word] as const),
      ]),
    );
  }

  read(text: string, count: number): string {
    const word = plain(text);
    if (blanks.has(word)) return 'NOT_RECORDED';
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    this.unknown.set(text.trim(), (this.unknown.get(text.trim()) ?? 0) + count);
    return 'UNRECOGNISED';
  }

  /** The categories of the column's dimension: UNRECOGNISED only where the file has such words. */
  get categories(): readonly string[] {
    const own = this.vocabulary.words.filter((word) => word !== 'UNRECOGNISED' && word !== 'NOT_RECORDED');
    return [...own, 'NOT_RECORDED', ...(this.unknown.size > 0 ? ['UNRECOGNISED'] : [])];
  }

  get remarks(): readonly string[] {
    return [...this.unknown].map(
      ([word, count]) => `${this.name}: "${word.slice(0, 60)}" is not known; ${count} are kept as UNRECOGNISED.`,
    );
  }
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');
}
