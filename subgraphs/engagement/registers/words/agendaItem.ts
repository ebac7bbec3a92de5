import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** What a meeting works through. */
export enum AgendaItem {
  RECORDED_CRIME = 'RECORDED_CRIME',
  ANTISOCIAL_BEHAVIOUR = 'ANTISOCIAL_BEHAVIOUR',
  CONFIDENCE_AND_SATISFACTION = 'CONFIDENCE_AND_SATISFACTION',
  COMPLAINTS = 'COMPLAINTS',
  STOP_AND_SEARCH = 'STOP_AND_SEARCH',
  CUSTODY_VISITING = 'CUSTODY_VISITING',
  WARD_PANELS = 'WARD_PANELS',
  LOCAL_PRIORITIES = 'LOCAL_PRIORITIES',
  COMMUNITY_PAYBACK = 'COMMUNITY_PAYBACK',
  INDEPENDENT_ADVISORY_GROUP = 'INDEPENDENT_ADVISORY_GROUP',
  NEIGHBOURHOOD_WATCH = 'NEIGHBOURHOOD_WATCH',
  FUNDING = 'FUNDING',
  OPEN_FORUM = 'OPEN_FORUM',
  OTHER = 'OTHER',
}

describeEnum(
  AgendaItem,
  'AgendaItem',
  'What a meeting works through; the first six are the standing items of a board’s pack.',
  {
    RECORDED_CRIME: { description: 'Recorded crime in the borough.' },
    ANTISOCIAL_BEHAVIOUR: { description: 'Antisocial behaviour.' },
    CONFIDENCE_AND_SATISFACTION: { description: 'The public’s confidence and victims’ satisfaction.' },
    COMPLAINTS: { description: 'Complaints against borough-based officers.' },
    STOP_AND_SEARCH: { description: 'Stop and search.' },
    CUSTODY_VISITING: { description: 'Custody visiting.' },
    WARD_PANELS: { description: 'The borough’s ward panels.' },
    LOCAL_PRIORITIES: { description: 'Local policing priorities.' },
    COMMUNITY_PAYBACK: { description: 'Community Payback.' },
    INDEPENDENT_ADVISORY_GROUP: { description: 'Advice of the Independent Advisory Group.' },
    NEIGHBOURHOOD_WATCH: { description: 'Neighbourhood Watch.' },
    FUNDING: { description: 'Bids and projects that are funded.' },
    OPEN_FORUM: { description: 'Questions of the public.' },
    OTHER: { description: 'Anything else.' },
  },
);
