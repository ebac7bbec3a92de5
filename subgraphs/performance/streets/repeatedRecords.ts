/** Counts records alike in their id and in all that is counted of them; those without an id tell nothing. */
export class RepeatedRecords {
  /** What else was counted of the first record of each id: nearly every id comes once. */
  readonly #first = new Map<string, string>();
  /** Ids with what was counted of their other records. */
  readonly #others = new Set<string>();
  #withId = 0;
  #again = 0;

  add(id: string, rest: string): void {
    if (id === '') return;
    this.#withId += 1;
    const first = this.#first.get(id);
    if (first === undefined) {
      this.#first.set(id, rest);
      return;
    }
    const other = `${id} ${rest}`;
    if (first === rest || this.#others.has(other)) this.#again += 1;
    else this.#others.add(other);
  }

  get share(): number {
    return this.#withId === 0 ? 0 : this.#again / this.#withId;
  }

  get remark(): string {
    const again = this.#again;
    return `Rows that repeat another’s id and all that is counted: ${again} of ${this.#withId}. They were kept, and the month is flagged: the publisher may have loaded it twice.`;
  }
}
