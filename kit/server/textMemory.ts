export interface TextMemoryLimits {
  /** How many texts are remembered. */
  readonly texts: number;
  /** How long they may be together, in characters. */
  readonly characters: number;
  /** How long one may be to be remembered. */
  readonly longest: number;
}

/**
 * What was made of texts that anybody may send, the ones used longest ago forgotten first. It is held to characters as well as to
 * texts: what is made of a query holds its text, and a thousand texts of a million characters, comments for the most part, would be
 * all the memory there is.
 */
export class TextMemory<Value> {
  readonly #kept = new Map<string, { readonly value: Value; readonly characters: number }>();
  #characters = 0;

  constructor(private readonly limits: TextMemoryLimits) {}

  get(key: string): Value | undefined {
    const known = this.#kept.get(key);
    if (known === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, known);
    return known.value;
  }

  /** @param characters of the text, where the key is not the text itself */
  set(key: string, value: Value, characters = key.length): void {
    this.delete(key);
    if (characters > this.limits.longest) return;
    this.#kept.set(key, { value, characters });
    this.#characters += characters;
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.limits.texts && this.#characters <= this.limits.characters) break;
      this.delete(oldest);
    }
  }

  ensure(key: string, make: () => Value): Value {
    const known = this.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.set(key, made);
    return made;
  }

  delete(key: string): boolean {
    this.#characters -= this.#kept.get(key)?.characters ?? 0;
    return this.#kept.delete(key);
  }

  clear(): void {
    this.#kept.clear();
    this.#characters = 0;
  }
}
