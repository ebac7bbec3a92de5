import { describeEnum } from '../../../schema/figures/describeEnum.ts';

/** How a neighbourhood team meets its public. */
export enum EngagementKind {
  PUBLIC_MEETING = 'PUBLIC_MEETING',
  PANEL_MEETING = 'PANEL_MEETING',
  STREET_BRIEFING = 'STREET_BRIEFING',
  FACE_IN_EVERY_STREET = 'FACE_IN_EVERY_STREET',
  HAVE_A_SAY_DAY = 'HAVE_A_SAY_DAY',
  SCHOOL_ASSEMBLY = 'SCHOOL_ASSEMBLY',
  SCHOOL_VISIT = 'SCHOOL_VISIT',
  SCHOOL_PATROL = 'SCHOOL_PATROL',
  FETE = 'FETE',
  YOUTH_CLUB = 'YOUTH_CLUB',
}

describeEnum(EngagementKind, 'EngagementKind', 'How a neighbourhood team meets its public.', {
  PUBLIC_MEETING: { description: 'A planned meeting with the public, such as in a community hall.' },
  PANEL_MEETING: { description: 'A meeting of the ward panel.' },
  STREET_BRIEFING: { description: 'A briefing in the street on what the team is doing there.' },
  FACE_IN_EVERY_STREET: { description: 'A day on which officers call at every door of a street.' },
  HAVE_A_SAY_DAY: { description: 'A day on which anybody may say what the priorities should be.' },
  SCHOOL_ASSEMBLY: { description: 'Speaking at a school’s assembly.' },
  SCHOOL_VISIT: { description: 'Another visit to a school.' },
  SCHOOL_PATROL: { description: 'A patrol at a school, such as at the end of lessons.' },
  FETE: { description: 'A fête or fair.' },
  YOUTH_CLUB: { description: 'An evening at a youth club.' },
});
