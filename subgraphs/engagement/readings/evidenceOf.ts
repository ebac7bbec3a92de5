import type { BoardFunctionName } from '../registers/words/boardFunctionName.ts';

/** A field of a borough that shows how a duty or wish is done. */
export interface Evidence {
  readonly field: string;
  readonly shows: string;
}

const evidence: Readonly<Record<BoardFunctionName, readonly Evidence[]>> = {
  HEAR_VICTIMS_COMPLAINTS: [{ field: 'victimsConcerns', shows: 'What victims of crime raised, and what came of it' }],
  MONITOR_COMPLAINTS_AGAINST_OFFICERS: [{ field: 'complaints', shows: 'Complaints against the police' }],
  ESTABLISH_POLICING_PRIORITIES: [
    { field: 'boardPriorities', shows: 'Policing priorities that the board set for the borough' },
    { field: 'priorities', shows: 'Policing priorities that residents set, and whether they were told the result' },
    { field: 'priorityCounts', shows: 'What the priorities are about, to be set beside recorded crime' },
  ],
  MONITOR_CRIME_AND_CONFIDENCE: [
    { field: 'crime', shows: 'Recorded crime, with whether a change is more than chance' },
    { field: 'confidence', shows: 'Confidence in the local police' },
  ],
  ENSURE_CUSTODY_VISITING: [{ field: 'custodyVisiting', shows: 'Visits to custody suites and what they raised' }],
  COMMUNITY_PAYBACK: [
    {
      field: 'communityPayback',
      shows: 'Work that was named for wards, how much was done, and whether the public was told',
    },
  ],
  ENSURE_WARD_PANELS: [
    { field: 'wardPanelCoverage', shows: 'How far ward panels are established' },
    { field: 'wardsWithoutPanel', shows: 'Which wards lack one, since when, why and what is planned' },
  ],
  OVERSEE_INDEPENDENT_ADVISORY_GROUPS: [
    { field: 'independentAdvisoryGroup', shows: 'The group, its meetings and the themes of its advice' },
  ],
  SUPPORT_NEIGHBOURHOOD_WATCH: [{ field: 'neighbourhoodWatch', shows: 'Coverage by Neighbourhood Watch' }],
  STOP_AND_SEARCH_MONITORING: [
    { field: 'stopAndSearch', shows: 'Stops by outcome, object and power' },
    { field: 'stopAndSearchFindRate', shows: 'How often a stop finds something' },
    { field: 'stopAndSearchMonitoringGroup', shows: 'The group that monitors them, its meetings and issues' },
  ],
};

/** The fields of a borough that evidence a board's duty or wish; none where the graph holds nothing on it yet. */
export function evidenceOf(name: BoardFunctionName): readonly Evidence[] {
  return evidence[name];
}
