/** What a row leaves blank. */
export const notRecorded = 'NOT_RECORDED';
/** What a row says in words that the hub does not know yet; the words themselves are kept beside it. */
export const unrecognised = 'UNRECOGNISED';

type Unclear = typeof notRecorded | typeof unrecognised;

/** What one column of a partner's file says, in the words of every era, and the one code that each of them means. */
export class Vocabulary<Code extends string> {
  readonly #codes: ReadonlyMap<string, Code>;

  constructor(words: readonly (readonly [code: Code, ...words: readonly string[]])[]) {
    const spelled = words.flatMap(([code, ...spellings]) => spellings.map((word) => [word, code] as const));
    // Nearly every row has one of the words as it stands here, which is then found without more ado.
    this.#codes = new Map([...spelled, ...spelled.map(([word, code]) => [plain(word), code] as const)]);
  }

  codeOf(text: string): Code | Unclear {
    if (text === '') return notRecorded;
    return this.#codes.get(text) ?? this.#codes.get(plain(text)) ?? unrecognised;
  }
}

/** Case and the number of blanks do not matter. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
