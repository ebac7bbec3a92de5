import { neighbourhoodWatch } from '../../../../schema/datasets/returnDatasets.ts';
import type { ReturnForm } from '../returnForm.ts';

/** Schemes, the households in them, and their coordinators, who are counted and never named. */
export const neighbourhoodWatchForm: ReturnForm = {
  dataset: neighbourhoodWatch,
  measure: 'neighbourhood-watch',
  place: 'WARD',
  kinds: null,
  counts: ['schemes', 'households', 'coordinators'],
  faults({ schemes, households, coordinators }) {
    if (schemes !== 0) return [];
    return [
      ...(households ? [{ column: 'households', message: noScheme('households') }] : []),
      ...(coordinators ? [{ column: 'coordinators', message: noScheme('coordinators') }] : []),
    ];
  },
  valuesOf: (counts) => Object.entries(counts).map(([category, value]) => ({ category, value })),
  addsUp: () => true,
};

const noScheme = (what: string) =>
  `The ward has ${what} in Neighbourhood Watch and no scheme. Expected 0 ${what}, or at least one scheme.`;
