/**
 * Lets many pass without holding up everything else: so many at a time, and between them whatever else the process has to do. A
 * thousand followers of one update would otherwise keep every query waiting until the last has it.
 */
export class Turns {
  #left: number;
  #waiting: (() => void)[] = [];
  #isDue = false;

  /** @param apart how many turns of the process lie between; whatever else there is to do needs several to get on */
  constructor(
    private readonly atOnce = 100,
    private readonly apart = 1,
  ) {
    this.#left = atOnce;
  }

  /** A promise for whoever must wait; undefined for whoever may pass at once. */
  next(): Promise<void> | undefined {
    if (!this.#isDue) {
      this.#isDue = true;
      this.#after(this.apart);
    }
    if (this.#left > 0) {
      this.#left -= 1;
      return undefined;
    }
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  #after(turns: number): void {
    setImmediate(() => {
      if (turns > 1) this.#after(turns - 1);
      else this.#turn();
    });
  }

  #turn(): void {
    const passing = this.#waiting.splice(0, this.atOnce);
    this.#left = this.atOnce - passing.length;
    this.#isDue = passing.length > 0;
    if (this.#isDue) this.#after(this.apart);
    for (const pass of passing) pass();
  }
}
