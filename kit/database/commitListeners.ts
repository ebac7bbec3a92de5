/** Those who want to know when a transaction of this process took effect. */
export class CommitListeners {
  readonly #listeners = new Set<() => void>();

  add(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Waits for the work and tells the listeners once it has succeeded. */
  async after<Result>(work: Promise<Result>): Promise<Result> {
    const result = await work;
    for (const listener of this.#listeners) listener();
    return result;
  }
}
