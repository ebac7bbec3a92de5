import { boroughs, cityOfLondon } from './boroughs.ts';

/** Boroughs that are enough alike to be set beside each other. */
export interface SimilarGroup {
  readonly id: string;
  /** In the plural, such as "Inner London boroughs". */
  readonly name: string;
  /** Codes of its boroughs. */
  readonly members: readonly string[];
}

/** One way of grouping; a new one gets a new id, so that an answer says by which it was made. */
export interface SimilarGroups {
  readonly id: string;
  /** How the groups were made, and what they are not. */
  readonly method: string;
  /** Since when they are what they are, as YYYY-MM-DD. */
  readonly date: string;
  readonly groups: readonly SimilarGroup[];
}

/** Camden, Greenwich, Hackney, Hammersmith and Fulham, Islington, Kensington and Chelsea, Lambeth, Lewisham, Southwark, Tower Hamlets, Wandsworth, Westminster. */
const inner: readonly string[] = [7, 11, 12, 13, 19, 20, 22, 23, 28, 30, 32, 33].map(
  (place) => `E090000${String(place).padStart(2, '0')}`,
);

/**
 * Inner and outer London by statute (London Government Act 1963, section 1; Schedule 1). The Home Office's groups of most similar
 * partnerships rest on a cluster analysis of figures that are not published, so they cannot be rebuilt here.
 */
export const similarGroups: SimilarGroups = {
  id: 'london-government-act-1963',
  method:
    'Inner and outer London boroughs as the London Government Act 1963 divides them. A plain grouping by statute: it is not the cluster analysis of the Home Office’s most similar groups, whose data are not published. The City of London is in neither.',
  date: '1965-04-01',
  groups: [
    { id: 'inner-london', name: 'Inner London boroughs', members: inner },
    {
      id: 'outer-london',
      name: 'Outer London boroughs',
      members: boroughs.map(({ code }) => code).filter((code) => code !== cityOfLondon && !inner.includes(code)),
    },
  ],
};

/** The group of a borough; undefined for the City of London and for what is no borough. */
export function similarGroupOf(borough: string): SimilarGroup | undefined {
  return similarGroups.groups.find(({ members }) => members.includes(borough));
}
