import { NeighbourhoodEventKind } from '../entities/neighbourhoodEventKind.ts';

/** Kinds of events, by the words that the police write for them; all others are kept as OTHER. */
const known: readonly (readonly [kind: NeighbourhoodEventKind, pattern: RegExp])[] = [
  [NeighbourhoodEventKind.PANEL, /panel/],
  [NeighbourhoodEventKind.SURGERY, /surger|drop|coffee|contact session/],
  [NeighbourhoodEventKind.MEETING, /meeting|briefing/],
  [NeighbourhoodEventKind.STALL, /stall|marking|fair|fete|open day/],
  [NeighbourhoodEventKind.PATROL, /patrol|walkabout|walk and talk/],
];

/** The kind that a word means; NOT_STATED where there is none. */
export function eventKindOfRecord(text: string | null): NeighbourhoodEventKind {
  if (text === null) return NeighbourhoodEventKind.NOT_STATED;
  const plain = text.toLowerCase();
  return known.find(([, pattern]) => pattern.test(plain))?.[0] ?? NeighbourhoodEventKind.OTHER;
}
