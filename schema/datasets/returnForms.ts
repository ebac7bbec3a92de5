import { complaintsReturn, victimsConcernsReturn } from './complaintDatasets.ts';
import type { DatasetDeclaration } from './dataset.ts';
import { neighbourhoodWards } from './neighbourhoodDatasets.ts';
import { policeOfficers } from './populationDatasets.ts';
import { representationReturns } from './representationDatasets.ts';
import {
  engagementGaps,
  engagementMeetings,
  keyIndividualNetworks,
  neighbourhoodTeams,
  neighbourhoodWatch,
  teamActivity,
} from './returnDatasets.ts';

/** Datasets that come on forms of the hub's own, which `hub template` prints. */
export const returnForms: readonly DatasetDeclaration[] = [
  complaintsReturn,
  victimsConcernsReturn,
  neighbourhoodTeams,
  teamActivity,
  engagementMeetings,
  neighbourhoodWatch,
  keyIndividualNetworks,
  engagementGaps,
  representationReturns,
  neighbourhoodWards,
  policeOfficers,
];
