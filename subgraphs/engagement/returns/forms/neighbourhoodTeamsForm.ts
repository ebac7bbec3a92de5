import { neighbourhoodTeams } from '../../../../schema/datasets/returnDatasets.ts';
import { sumOf, type ReturnForm } from '../returnForm.ts';

/** The roles of a team by the columns of the form; the ids are those of the public graph in small letters. */
export const teamRoles = {
  sergeants: 'sergeant',
  constables: 'constable',
  communitySupportOfficers: 'community-support-officer',
  specialConstables: 'special-constable',
} as const;

/** Everybody in the team. */
export const allRoles = 'all';

/** How many of each role a ward's team has, and never who. */
export const neighbourhoodTeamsForm: ReturnForm = {
  dataset: neighbourhoodTeams,
  measure: 'neighbourhood-team',
  place: 'WARD',
  kinds: null,
  counts: Object.keys(teamRoles),
  faults: () => [],
  valuesOf: (counts) =>
    Object.entries(teamRoles).map(([column, category]) => ({ category, value: counts[column] ?? null })),
  totalsOf: (values) => [{ category: allRoles, value: sumOf(values) }],
  addsUp: () => true,
};
