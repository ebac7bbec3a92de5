import type { Heading, HeaderSignature } from '../../schema/datasets/dataset.ts';
import { monthIndex } from '../../schema/periods.ts';
import type { TextTable } from './importer.ts';

/** How a heading line compares with one known format. */
export interface HeadingMatch extends Pick<TextTable, 'columns' | 'months'> {
  /** What keeps the line from being of that format, in words; none where it is. */
  readonly differences: readonly string[];
}

/** Compares headings with a signature: in any order, with blanks around and empty headings of no account, in any case. */
export function matchHeading(headings: readonly string[], signature: HeaderSignature): HeadingMatch {
  const columns: Record<string, number> = {};
  const months: { column: number; month: number }[] = [];
  const differences: string[] = [];
  for (const [column, text] of headings.entries()) {
    const name = text.trim();
    const month = signature.months ? monthOf(name) : null;
    const heading = signature.headings.find((each) => isCalled(each, name));
    if (month !== null) months.push({ column, month });
    else if (heading && heading.name in columns) differences.push(`a second "${name}"`);
    else if (heading) columns[heading.name] = column;
    else if (name !== '') differences.push(`unexpected "${name}"`);
  }
  const missing = signature.headings.filter((heading) => !heading.optional && !(heading.name in columns));
  differences.unshift(...missing.map((heading) => `missing ${spellings(heading)}`));
  if (signature.months && months.length === 0) {
    differences.push('missing the months, one column each, headed YYYYMM such as "202401"');
  }
  return { columns, months, differences };
}

/** "MajorText" or "Group": every spelling that would do. */
function spellings(heading: Heading): string {
  return heading.spellings.map((spelling) => `"${spelling}"`).join(' or ');
}

function isCalled(heading: Heading, name: string): boolean {
  return heading.spellings.some((spelling) => spelling.toLowerCase() === name.toLowerCase());
}

function monthOf(name: string): number | null {
  return /^\d{6}$/.test(name) ? monthIndex(name) : null;
}
