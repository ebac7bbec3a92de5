import type { Attribute } from './attribute.ts';

/** Of every count there is in a place: level 0 is the totals of the values, level n the n-th table of the attribute. */
export type Level = number;

/** Which values of an attribute are withheld in one place, total by total and table by table. */
export class WithheldRows {
  readonly #flags: Uint8Array;

  constructor(
    readonly attribute: Attribute,
    everything = false,
  ) {
    this.#flags = new Uint8Array((attribute.tables.length + 1) * attribute.values).fill(everything ? 1 : 0);
  }

  has(level: Level, value: number): boolean {
    return this.#flags[level * this.attribute.values + value] === 1;
  }

  get isEverything(): boolean {
    return this.#flags.every((flag) => flag === 1);
  }

  addEverything(): void {
    this.#flags.fill(1);
  }

  /** Withholds a value's row; where its total is withheld, so is its row in every table. */
  add(level: Level, value: number): void {
    for (let at = level; at <= (level === 0 ? this.attribute.tables.length : level); at += 1) {
      this.#flags[at * this.attribute.values + value] = 1;
    }
  }

  /** Withholds whatever others do. */
  addAll(others: WithheldRows): void {
    for (let level = 0; level <= this.attribute.tables.length; level += 1) {
      for (let value = 0; value < this.attribute.values; value += 1) {
        if (others.has(level, value)) this.add(level, value);
      }
    }
  }

  /** Tells the rows that are known anyway. */
  tell(isKnown: ((level: Level, value: number) => boolean) | undefined): void {
    if (isKnown === undefined) return;
    this.#flags.forEach((_, at) => {
      if (isKnown(Math.floor(at / this.attribute.values), at % this.attribute.values)) this.#flags[at] = 0;
    });
  }
}
