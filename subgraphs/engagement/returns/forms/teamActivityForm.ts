import { teamActivity } from '../../../../schema/datasets/returnDatasets.ts';
import type { ReturnForm } from '../returnForm.ts';

/** What a team does by the columns of the form, as the police have counted it since 2007; the ids are those of the public graph in small letters. */
export const teamActivities = {
  intelligenceReports: 'intelligence-report',
  visitsToVictims: 'visit-to-victim',
  homeVisits: 'home-visit-about-antisocial-behaviour',
  contracts: 'antisocial-behaviour-contract',
  orders: 'antisocial-behaviour-order',
  closures: 'closure-of-premises',
  penaltyNotices: 'penalty-notice',
  arrests: 'arrest',
  arrestsOnWarrant: 'arrest-on-warrant',
} as const;

/** What a ward's team did besides meeting its public, one kind beside the other: they are of different kinds, so nothing adds them up. */
export const teamActivityForm: ReturnForm = {
  dataset: teamActivity,
  measure: 'team-activity',
  place: 'WARD',
  kinds: null,
  counts: Object.keys(teamActivities),
  faults({ arrests = null, arrestsOnWarrant = null }) {
    if (arrests === null || arrestsOnWarrant === null || arrestsOnWarrant <= arrests) return [];
    const message = `There are ${arrestsOnWarrant} arrests on warrant among ${arrests} arrests. Expected no more of them than of all.`;
    return [{ column: 'arrestsOnWarrant', message }];
  },
  valuesOf: (counts) =>
    Object.entries(teamActivities).map(([column, category]) => ({ category, value: counts[column] ?? null })),
  addsUp: () => true,
};
