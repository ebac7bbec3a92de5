import type { HeaderSignature } from '../../schema/datasets/dataset.ts';
import { matchHeading, type HeadingMatch } from './matchHeading.ts';
import type { Candidate } from './openedTable.ts';

const mostNamed = 12;
const mostDifferences = 8;

export interface Recognised extends HeadingMatch {
  readonly dataset: string;
  readonly signature: HeaderSignature;
}

/** The format that a heading line is of; or, in one sentence for the sender, why it is none. */
export function recogniseHeading(
  fileName: string,
  headings: readonly string[],
  candidates: readonly Candidate[],
): Recognised | string {
  const matches = candidates.map(([dataset, signature]) => ({
    dataset,
    signature,
    ...matchHeading(headings, signature),
  }));
  const nearest = matches.sort((one, other) => one.differences.length - other.differences.length)[0];
  if (nearest?.differences.length === 0) return nearest;
  const found = `No known format has the headings of "${fileName}": ${listed(headings)}.`;
  if (!nearest) return found;
  const differences = shortened(nearest.differences, mostDifferences).join('; ');
  const advice = nearest.signature.advice ?? 'Send the file as it was published.';
  return `${found} The nearest known format is "${nearest.signature.title}"; the difference: ${differences}. ${advice}`;
}

/** The headings in quotation marks; of a long run of months only the first and the last. */
function listed(headings: readonly string[]): string {
  const names = headings.map((heading) => heading.trim()).filter((name) => name !== '');
  const others = names.filter((name) => !/^\d{6}$/.test(name));
  const months = names.filter((name) => /^\d{6}$/.test(name));
  const quoted = shortened(
    others.map((name) => `"${name.slice(0, 60)}"`),
    mostNamed,
  );
  const first = months[0];
  if (first === undefined) return quoted.join(', ');
  const run = months.length > 2 ? `"${first}" … "${months.at(-1)}"` : months.map((name) => `"${name}"`).join(', ');
  return [...quoted, run].join(', ');
}

function shortened(words: readonly string[], most: number): readonly string[] {
  return words.length <= most ? words : [...words.slice(0, most), `and ${words.length - most} more`];
}
