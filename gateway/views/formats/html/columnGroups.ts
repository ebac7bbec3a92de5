/** What a table on paper needs to know of a column. */
export interface SizedColumn {
  readonly heading: string;
  /** How many characters its cells need beside one another. */
  readonly width: number;
  /** Of what it is a part: columns of one thing stay beside one another where they can. */
  readonly of: string;
}

/** Characters beside one another on A4 in the size in which tables are printed. */
const pageWidth = 132;

/** What a cell's margins take, in characters. */
const margins = 2;

/**
 * The columns of a table as tables that fit on paper, each beginning with the columns that name its rows, so that nothing is cut
 * off at the edge of a page.
 * @param naming how many columns at the start name the rows
 */
export function columnGroups<Column extends SizedColumn>(
  columns: readonly Column[],
  naming: number,
): readonly (readonly Column[])[] {
  const names = columns.slice(0, naming);
  const rest = columns.slice(naming);
  const room = pageWidth - widthOf(names);
  const groups: Column[][] = [];
  for (const unit of unitsOf(rest, room)) {
    const last = groups.at(-1);
    if (last !== undefined && widthOf([...last, ...unit]) <= room) last.push(...unit);
    else groups.push([...unit]);
  }
  return groups.length === 0 ? [columns] : groups.map((group) => [...names, ...group]);
}

/** Columns that stay together: those of one thing, one by one where even they are too wide. */
function unitsOf<Column extends SizedColumn>(columns: readonly Column[], room: number): readonly (readonly Column[])[] {
  const units: Column[][] = [];
  for (const column of columns) {
    const last = units.at(-1);
    if (last?.[0]?.of === column.of && widthOf([...last, column]) <= room) last.push(column);
    else units.push([column]);
  }
  return units;
}

function widthOf(columns: readonly SizedColumn[]): number {
  return columns.reduce((sum, { heading, width }) => sum + Math.max(width, longestWord(heading)) + margins, 0);
}

/** A heading is broken between its words, and not within them. */
function longestWord(text: string): number {
  return Math.max(...text.split(/[\s-]+/).map(({ length }) => length));
}
