import { keyIndividualNetworks } from '../../../../schema/datasets/returnDatasets.ts';
import type { ReturnForm } from '../returnForm.ts';

/** The business network of a ward is to have thirty people or more (Safer Neighbourhoods update, 5 June 2008, ¶70). */
export const businessTarget = 30;

/** 1 for a ward whose business network has reached the target, 0 for one whose has not; they add up to wards. */
export const atTarget = 'wards-at-business-target';

/** People whom a ward's team asks what matters; how many, and never who. */
export const keyIndividualNetworksForm: ReturnForm = {
  dataset: keyIndividualNetworks,
  measure: 'key-individual-network',
  place: 'WARD',
  kinds: null,
  counts: ['residents', 'businesses'],
  faults: () => [],
  valuesOf: ({ residents = null, businesses = null }) => [
    { category: 'residents', value: residents },
    { category: 'businesses', value: businesses },
    { category: atTarget, value: businesses === null ? null : Number(businesses >= businessTarget) },
  ],
  addsUp: () => true,
};
