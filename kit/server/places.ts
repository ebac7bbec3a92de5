import { HubError } from '../hubError.ts';

/** So many places for all, of which nobody has more than a part: what one takes is not to shut out everybody else. */
export class Places {
  readonly #most: number;
  readonly #mostOfOne: number;
  readonly #of = new Map<string, number>();
  #taken = 0;

  /** @param part that one payer may have, such as 0.5 */
  constructor(most: number, part: number) {
    this.#most = most;
    this.#mostOfOne = Math.max(1, Math.floor(most * part));
  }

  /**
   * @param refusal what is told where there is none for them
   * @returns what to call when the place is free again
   * @throws HubError AT_CAPACITY
   */
  take(payer: string, refusal: string): () => void {
    const own = this.#of.get(payer) ?? 0;
    if (this.#taken >= this.#most || own >= this.#mostOfOne) throw new HubError('AT_CAPACITY', refusal);
    this.#add(payer, 1);
    let isTaken = true;
    return () => {
      if (isTaken) this.#add(payer, -1);
      isTaken = false;
    };
  }

  #add(payer: string, more: number): void {
    const own = (this.#of.get(payer) ?? 0) + more;
    this.#taken += more;
    if (own === 0) this.#of.delete(payer);
    else this.#of.set(payer, own);
  }
}
