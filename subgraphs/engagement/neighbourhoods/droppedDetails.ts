/** Counts what is left out of a file, and what is held back, to be told to its sender. */
export class DroppedDetails {
  readonly #counts = new Map<string, number>();
  #heldBack = 0;

  /** Counts a text that waits for a second person. */
  holdBack(): void {
    this.#heldBack += 1;
  }

  add(what: string, count = 1): void {
    if (count > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
  }

  /** Counts a value of the file that is never kept, where it is there at all. */
  drop(what: string, value: unknown): void {
    if (isThere(value)) this.add(what);
  }

  get remarks(): readonly string[] {
    return [...this.#leftOut, ...this.#waiting];
  }

  get #leftOut(): readonly string[] {
    if (this.#counts.size === 0) return [];
    const counts = [...this.#counts].map(([what, count]) => `${what}: ${count}`);
    return [`Left out, since the hub keeps nothing that leads to a person: ${counts.join('; ')}.`];
  }

  get #waiting(): readonly string[] {
    if (this.#heldBack === 0) return [];
    return [
      `Held back until a second person approves them (\`approveNeighbourhoodTexts\`), since words from a file may name somebody all the same: texts: ${this.#heldBack}.`,
    ];
  }
}

/** Whether a value of a JSON file says anything: an object of nulls does not. */
function isThere(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  return typeof value === 'object' ? Object.values(value).some(isThere) : true;
}
