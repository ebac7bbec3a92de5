interface Definition {
  depth: number;
  /** Fragments that it uses, and the deepest place at which it does. */
  readonly spreads: Map<string, number>;
}

/** How deep selections are nested, through the fragments that stand in them: each is short, and a hundred in a row are not. */
export class QueryDepth {
  readonly #operations: Definition[] = [];
  readonly #fragments = new Map<string, Definition>();
  #current: Definition | null = null;

  get isWithin(): boolean {
    return this.#current !== null;
  }

  beginFragment(name: string): void {
    this.#current = { depth: 0, spreads: new Map() };
    this.#fragments.set(name, this.#current);
  }

  /** At the beginning of a selection, in a fragment or, where none was begun, in an operation. */
  enter(level: number): void {
    if (this.#current === null) {
      this.#current = { depth: 0, spreads: new Map() };
      this.#operations.push(this.#current);
    }
    this.#current.depth = Math.max(this.#current.depth, level);
  }

  spread(name: string, level: number): void {
    this.#current?.spreads.set(name, Math.max(level, this.#current.spreads.get(name) ?? 0));
  }

  end(): void {
    this.#current = null;
  }

  /** Of the deepest operation. What goes round in a circle is left to validation. */
  deepest(): number {
    const known = new Map<Definition, number>();
    const depthOf = (definition: Definition): number => {
      const found = known.get(definition);
      if (found !== undefined) return found;
      known.set(definition, definition.depth);
      let depth = definition.depth;
      for (const [name, level] of definition.spreads) {
        const fragment = this.#fragments.get(name);
        // Its own first level is the one in which it stands.
        if (fragment) depth = Math.max(depth, level + depthOf(fragment) - 1);
      }
      known.set(definition, depth);
      return depth;
    };
    return Math.max(0, ...this.#operations.map(depthOf));
  }
}
