/** Counts records alike in their id and in all that is counted of them; those without an id tell nothing. */
export class RepeatedRecords {
  readonly #seen = new Set<string>();
  #withId = 0;

  add(id: string, rest: string): void {
    if (id === '') return;
    this.#withId += 1;
    this.#seen.add(`${id} ${rest}`);
  }

  get share(): number {
    return this.#withId === 0 ? 0 : (this.#withId - this.#seen.size) / this.#withId;
  }

  get remark(): string {
    const again = this.#withId - this.#seen.size;
    return `Rows that repeat another’s id and all that is counted: ${again} of ${this.#withId}. They were kept, and the month is flagged: the publisher may have loaded it twice.`;
  }
}
