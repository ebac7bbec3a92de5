import { consentWordings } from './consentWordings.ts';
import { categoriesOf, isAnswer, strandNames, type Strand } from './strands.ts';

/** How many members of a panel are in one category of a strand. */
export interface PanelCount {
  /** Null for a panel that refused as a whole, which answers no strand. */
  readonly strand: Strand | null;
  readonly category: string;
  readonly members: number;
  /** Id of the wording under which each of them consented; null where they did not answer. */
  readonly consent: string | null;
}

export interface PanelFault {
  /** Place of the count that is meant; null for the return as a whole. */
  readonly at: number | null;
  readonly field: 'strand' | 'category' | 'members' | 'consent';
  readonly code: 'CONSENT_MISSING' | 'DOES_NOT_ADD_UP' | 'REFUSAL_WITH_ANSWERS' | 'GIVEN_TWICE';
  readonly message: string;
}

/** What speaks against the return of one panel for one half-year; empty where it may be kept. */
export function faultsOf(counts: readonly PanelCount[]): readonly PanelFault[] {
  const single = counts.flatMap((count, at) => [...consentFault(count, at), ...repetition(counts, count, at)]);
  if (single.length > 0) return single;
  const refusal = counts.findIndex(({ strand }) => strand === null);
  if (refusal >= 0 && counts.length > 1) {
    const message =
      'The panel refused as a whole and yet gives answers. Expected the refusal alone, or the answers alone.';
    return [{ at: refusal, field: 'category', code: 'REFUSAL_WITH_ANSWERS', message }];
  }
  return refusal >= 0 ? [] : sumFaults(counts);
}

function consentFault({ category, members, consent }: PanelCount, at: number): readonly PanelFault[] {
  if (!isAnswer(category) || members === 0) return [];
  const fault = (message: string): PanelFault => ({ at, field: 'consent', code: 'CONSENT_MISSING', message });
  const known = Object.keys(consentWordings).join(', ');
  if (consent === null) {
    return [
      fault(
        `${members} members are counted without their consent. Expected the wording to which each of them agreed (${known}); who did not agree is counted as declined.`,
      ),
    ];
  }
  return Object.hasOwn(consentWordings, consent)
    ? []
    : [fault(`"${consent.slice(0, 40)}" is no wording of consent that the hub knows. Expected one of: ${known}.`)];
}

function repetition(
  counts: readonly PanelCount[],
  { strand, category }: PanelCount,
  at: number,
): readonly PanelFault[] {
  const first = counts.findIndex((other) => other.strand === strand && other.category === category);
  if (first === at) return [];
  const message = `The panel already has a count of "${category}" for the half-year. Expected it once.`;
  return [{ at, field: 'category', code: 'GIVEN_TWICE', message }];
}

/** Each strand counts every member once, so all of them add up to the same. */
function sumFaults(counts: readonly PanelCount[]): readonly PanelFault[] {
  const sums = strandNames.map((strand) => [strand, sumOf(counts, strand)] as const).filter(([, sum]) => sum !== null);
  const [first, ...others] = sums;
  const other = others.find(([, sum]) => sum !== first?.[1]);
  if (first === undefined || other === undefined) return [];
  const message = `${words(first[0])} adds up to ${String(first[1])} members and ${words(other[0])} to ${String(other[1])}. Expected the same: who did not answer is counted as declined or not asked.`;
  const at = counts.findIndex(({ strand }) => strand === other[0]);
  return [{ at, field: 'members', code: 'DOES_NOT_ADD_UP', message }];
}

function sumOf(counts: readonly PanelCount[], strand: Strand): number | null {
  const own = counts.filter((count) => count.strand === strand);
  return own.length === 0 ? null : own.reduce((sum, { members }) => sum + members, 0);
}

/** A count as it is kept; the strand is ALL_STRANDS for the members of a panel that refused. */
export interface KeptCount {
  readonly strand: Strand | 'ALL_STRANDS';
  readonly category: string;
  readonly members: number;
  readonly consent: string | null;
}

/** The counts in every strand: one that is left out was not asked of anybody. */
export function completed(counts: readonly PanelCount[]): readonly KeptCount[] {
  const refusal = counts.find(({ strand }) => strand === null);
  if (refusal !== undefined) return [{ ...refusal, strand: 'ALL_STRANDS' }];
  const members = Math.max(0, ...strandNames.map((strand) => sumOf(counts, strand) ?? 0));
  return strandNames.flatMap((strand): KeptCount[] => {
    const own = counts.flatMap((count) => (count.strand === strand ? [{ ...count, strand }] : []));
    return own.length > 0 ? own : [{ strand, category: 'not-asked', members, consent: null }];
  });
}

/** The category of a strand that words mean, in any case and with blanks or hyphens; null for other words. */
export function categoryOf(
  strand: Strand,
  text: string,
  wordsOf: (strand: Strand, category: string) => string,
): string | null {
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replaceAll(/[\s,_-]+/g, ' ')
      .trim();
  return (
    categoriesOf(strand).find((id) => plain(id) === plain(text) || plain(wordsOf(strand, id)) === plain(text)) ?? null
  );
}

const words = (strand: Strand) => strand.charAt(0) + strand.slice(1).toLowerCase().replaceAll('_', ' ');
