/** A query under a name: what a partner's dashboard or a board's pack asks again and again. A version never changes. */
export interface View {
  /** Such as "safer-neighbourhood-board-pack": its address is `/views/` and this. */
  readonly name: string;
  /** From 1 on. */
  readonly version: number;
  /** Such as "Safer Neighbourhood Board pack". */
  readonly title: string;
  readonly description: string | null;
  /** The GraphQL document: one query, whose variables are the view's parameters. */
  readonly document: string;
  /** The agency whose it is and who alone sees it, such as "mopac"; null for one that everybody sees. */
  readonly owner: string | null;
  /** Whether it comes with the hub rather than from a partner. */
  readonly isBuiltIn: boolean;
  /** Null for one that comes with the hub. */
  readonly publishedOn: string | null;
  /** Null while it is to be used. */
  readonly deprecation: Deprecation | null;
  /** Why the graph of today cannot answer it, one line each; empty where it can. */
  readonly faults: readonly string[];
}

export interface Deprecation {
  readonly on: string;
  /** In words, such as "Use ward-card instead." */
  readonly reason: string;
}

export const viewName = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The longest name and the longest document, in characters. */
export const longestName = 63;
export const longestDocument = 65_536;
