/** What stands in one cell. */
export type Cell = string | number | boolean | null;

/** A word is a value of an enum, which a page spells as people do. */
export type LeafType = 'TEXT' | 'WORD' | 'NUMBER' | 'BOOLEAN';

interface Named {
  /** The response key, by which the answer calls it. */
  readonly key: string;
  /** The comment above the field in the query: its heading; null where there is none. */
  readonly heading: string | null;
}

/** A scalar or enum, or a list of such, which shares one cell. */
export interface Leaf extends Named {
  readonly kind: 'LEAF';
  readonly type: LeafType;
  readonly isMany: boolean;
  /** What the graph says of it; null where a reader need not be told. */
  readonly definition: string | null;
}

/** What a query selects of a figure beyond its seven columns, such as the day on which its release came out. */
export interface FigureExtra extends Leaf {
  /** From the figure to the value. */
  readonly path: readonly string[];
}

/** A `Figure`: always shown whole, whatever the query selects of it; what it selects beyond that is in `extras`. */
export interface FigureNode extends Named {
  readonly kind: 'FIGURE';
  readonly extras: readonly FigureExtra[];
  /** What the graph says of it; null where its indicator says more. */
  readonly definition: string | null;
}

/** An object that stands alone: its parts are columns of whatever it stands in. */
export interface Group extends Named {
  readonly kind: 'GROUP';
  /** Its type in the graph, such as "Change". */
  readonly type: string;
  readonly parts: readonly Part[];
}

/**
 * What has rows: a list, the nodes of a connection, or indicators that stand beside one another in an object that is itself
 * no row of a list.
 */
export interface List extends Named {
  readonly kind: 'LIST';
  readonly form: 'LIST' | 'CONNECTION' | 'INDICATORS';
  readonly item: Group | FigureNode;
  /** The indicators that are its rows; empty for the other forms. */
  readonly members: readonly Named[];
}

export type Part = Leaf | FigureNode | Group | List;
