import { NeighbourhoodRank } from '../entities/neighbourhoodRank.ts';

/** The ranks that teams have, by the words that the police write for them; all others are kept as OTHER. */
const known: readonly (readonly [rank: NeighbourhoodRank, pattern: RegExp])[] = [
  [NeighbourhoodRank.COMMUNITY_SUPPORT_OFFICER, /^(?:p?cso|(?:police )?community support officer)$/],
  [NeighbourhoodRank.SPECIAL_CONSTABLE, /^(?:msc|sc|special(?: constable)?|special sergeant)$/],
  [NeighbourhoodRank.SERGEANT, /^(?:sgt|ps|(?:police )?sergeant|t\/ps)$/],
  [NeighbourhoodRank.INSPECTOR, /^(?:insp|pi|(?:chief )?inspector|(?:chief )?insp|neighbourhood inspector)$/],
  [NeighbourhoodRank.CONSTABLE, /^(?:pc|dwo|(?:police )?constable|dedicated ward officer|pc dwo)$/],
];

/** The rank that a word means; NOT_STATED where there is none. */
export function rankOfRecord(text: string | null): NeighbourhoodRank {
  if (text === null) return NeighbourhoodRank.NOT_STATED;
  const plain = text
    .toLowerCase()
    .replaceAll(/[.,()]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return known.find(([, pattern]) => pattern.test(plain))?.[0] ?? NeighbourhoodRank.OTHER;
}
