import { checkQueryText, type TextLimits } from './queryText.ts';

/** How many texts are remembered, and how long one may be to be so: some two megabytes at most. */
const most = { texts: 500, characters: 4_000 };

/** Looks through the texts of queries, and once only through one that is asked again and again. */
export class QueryTexts {
  readonly #passed = new Set<string>();

  constructor(private readonly limits: TextLimits) {}

  /** @throws HubError LIMIT_EXCEEDED */
  check(text: string): void {
    if (this.#passed.has(text)) return;
    checkQueryText(text, this.limits);
    if (text.length > most.characters) return;
    if (this.#passed.size >= most.texts) this.#passed.clear();
    this.#passed.add(text);
  }
}
