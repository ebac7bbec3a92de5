import {
  planResponseOf2013,
  riskRegisterOf2008,
  stopAndSearch,
  wardPanelsPlanOf2021,
} from './accountabilityDatasets.ts';
import { complaintsReturn, conductComplaints, victimsConcernsReturn } from './complaintDatasets.ts';
import { custodyArrests, custodyDisposals, moreThoroughSearches } from './custodyDatasets.ts';
import { dashboardOffences, dashboardTypes } from './dashboardDatasets.ts';
import type { DatasetDeclaration } from './dataset.ts';
import { engagementOf2008, wardPanelRecord } from './engagementDatasets.ts';
import { lsoas2011, lsoaWards } from './lookupDatasets.ts';
import {
  neighbourhoodEvents,
  neighbourhoodPeople,
  neighbourhoodPriorities,
  neighbourhoodWards,
} from './neighbourhoodDatasets.ts';
import {
  boroughCrime,
  crimeOf2008,
  mopacChallengeOf2013,
  publicAttitudeSurvey,
  surveyOf2008,
  wardCrime,
} from './performanceDatasets.ts';
import {
  censusAge,
  censusEthnicity,
  censusHouseholds,
  censusWardHouseholds,
  midYearPopulation,
  policeOfficers,
} from './populationDatasets.ts';
import { wardBoundaries } from './referenceDatasets.ts';
import { panelRepresentation, representationReturns } from './representationDatasets.ts';
import {
  engagementGaps,
  engagementMeetings,
  keyIndividualNetworks,
  neighbourhoodTeams,
  neighbourhoodWatch,
  teamActivity,
} from './returnDatasets.ts';
import { crimeOutcomes, streetCrime } from './streetDatasets.ts';

/** Every kind of release that the hub knows. */
export const datasetDeclarations: readonly DatasetDeclaration[] = [
  boroughCrime,
  wardCrime,
  dashboardOffences,
  dashboardTypes,
  streetCrime,
  crimeOutcomes,
  publicAttitudeSurvey,
  surveyOf2008,
  crimeOf2008,
  mopacChallengeOf2013,
  stopAndSearch,
  complaintsReturn,
  conductComplaints,
  victimsConcernsReturn,
  custodyDisposals,
  custodyArrests,
  moreThoroughSearches,
  wardBoundaries,
  lsoaWards,
  lsoas2011,
  midYearPopulation,
  policeOfficers,
  censusHouseholds,
  censusWardHouseholds,
  censusAge,
  censusEthnicity,
  engagementOf2008,
  wardPanelRecord,
  neighbourhoodTeams,
  teamActivity,
  engagementMeetings,
  neighbourhoodWatch,
  keyIndividualNetworks,
  engagementGaps,
  representationReturns,
  panelRepresentation,
  neighbourhoodPriorities,
  neighbourhoodPeople,
  neighbourhoodEvents,
  neighbourhoodWards,
  riskRegisterOf2008,
  planResponseOf2013,
  wardPanelsPlanOf2021,
];

const byId = new Map(datasetDeclarations.map((declaration) => [declaration.id, declaration]));

export function datasetById(id: string): DatasetDeclaration | undefined {
  return byId.get(id);
}
