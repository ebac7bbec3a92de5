import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** The seven duties and three wishes of the letter of 24 September 2012, ¶3 and ¶4. */
export enum BoardFunctionName {
  HEAR_VICTIMS_COMPLAINTS = 'HEAR_VICTIMS_COMPLAINTS',
  MONITOR_COMPLAINTS_AGAINST_OFFICERS = 'MONITOR_COMPLAINTS_AGAINST_OFFICERS',
  ESTABLISH_POLICING_PRIORITIES = 'ESTABLISH_POLICING_PRIORITIES',
  MONITOR_CRIME_AND_CONFIDENCE = 'MONITOR_CRIME_AND_CONFIDENCE',
  ENSURE_CUSTODY_VISITING = 'ENSURE_CUSTODY_VISITING',
  COMMUNITY_PAYBACK = 'COMMUNITY_PAYBACK',
  ENSURE_WARD_PANELS = 'ENSURE_WARD_PANELS',
  OVERSEE_INDEPENDENT_ADVISORY_GROUPS = 'OVERSEE_INDEPENDENT_ADVISORY_GROUPS',
  SUPPORT_NEIGHBOURHOOD_WATCH = 'SUPPORT_NEIGHBOURHOOD_WATCH',
  STOP_AND_SEARCH_MONITORING = 'STOP_AND_SEARCH_MONITORING',
}

describeEnum(
  BoardFunctionName,
  'BoardFunctionName',
  'What a Safer Neighbourhood Board is for: seven duties and three wishes.',
  {
    HEAR_VICTIMS_COMPLAINTS: { description: 'The duty to hear and monitor complaints from victims of crime.' },
    MONITOR_COMPLAINTS_AGAINST_OFFICERS: {
      description: 'The duty to monitor public complaints against borough-based officers.',
    },
    ESTABLISH_POLICING_PRIORITIES: { description: 'The duty to establish policing priorities in the borough.' },
    MONITOR_CRIME_AND_CONFIDENCE: { description: 'The duty to monitor crime performance and community confidence.' },
    ENSURE_CUSTODY_VISITING: { description: 'The duty to ensure that the system of custody visiting is delivered.' },
    COMMUNITY_PAYBACK: { description: 'The duty to play a significant role in Community Payback.' },
    ENSURE_WARD_PANELS: { description: 'The duty to ensure that all wards have a ward panel of residents.' },
    OVERSEE_INDEPENDENT_ADVISORY_GROUPS: {
      description: 'The wish to oversee the borough’s Independent Advisory Groups.',
    },
    SUPPORT_NEIGHBOURHOOD_WATCH: { description: 'The wish to support Neighbourhood Watch.' },
    STOP_AND_SEARCH_MONITORING: {
      description: 'The wish to deliver the monitoring of stop and search by the community.',
    },
  },
);
