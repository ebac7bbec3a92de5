import type { DatasetDeclaration, Heading } from './dataset.ts';

/** What is the same for everything that boroughs and their teams return to the hub each quarter. */
const ofBoroughs = {
  publisher: 'London boroughs and their Safer Neighbourhood Teams',
  licence: 'Not stated: boroughs return it to the hub',
  attribution: 'Source: returns of London boroughs and their Safer Neighbourhood Teams.',
  cadence: 'QUARTERLY',
  dueAfterDays: 45,
  consumers: ['engagement'],
  provisionalMonths: 0,
  territory: 'London, as far as its boroughs have made a return',
  omittedIsZero: false,
  disclosure: 'EXACT',
} as const;

const heading = (name: string, spelling: string): Heading => ({ name, spellings: [spelling] });

/** A ward is known by its code; its name may stand beside it for whoever fills the form in. */
const wardAndQuarter: readonly Heading[] = [
  heading('place', 'Ward code'),
  { name: 'placeName', spellings: ['Ward'], optional: true },
  heading('quarter', 'Quarter'),
];

export const neighbourhoodWatch: DatasetDeclaration = {
  ...ofBoroughs,
  id: 'neighbourhood-watch',
  title: 'Neighbourhood Watch, by ward',
  signatures: [
    {
      title: 'Neighbourhood Watch: a borough’s return',
      headings: [
        ...wardAndQuarter,
        heading('schemes', 'Schemes'),
        heading('households', 'Households'),
        heading('coordinators', 'Coordinators'),
      ],
      months: false,
    },
  ],
};

export const keyIndividualNetworks: DatasetDeclaration = {
  ...ofBoroughs,
  id: 'key-individual-networks',
  title: 'Key Individual Networks, by ward',
  signatures: [
    {
      title: 'Key Individual Networks: a borough’s return',
      headings: [
        ...wardAndQuarter,
        heading('residents', 'Residents in network'),
        heading('businesses', 'Business people in network'),
      ],
      months: false,
    },
  ],
};

export const neighbourhoodTeams: DatasetDeclaration = {
  ...ofBoroughs,
  id: 'neighbourhood-teams',
  title: 'Strength of Safer Neighbourhood Teams, by ward',
  signatures: [
    {
      title: 'Safer Neighbourhood Teams: a borough’s return',
      headings: [
        ...wardAndQuarter,
        heading('sergeants', 'Sergeants'),
        heading('constables', 'Constables'),
        heading('communitySupportOfficers', 'Community support officers'),
        heading('specialConstables', 'Special constables'),
      ],
      months: false,
    },
  ],
};

export const teamActivity: DatasetDeclaration = {
  ...ofBoroughs,
  id: 'team-activity',
  title: 'What Safer Neighbourhood Teams did, by ward',
  signatures: [
    {
      title: 'Activity of Safer Neighbourhood Teams: a borough’s return',
      headings: [
        ...wardAndQuarter,
        heading('intelligenceReports', 'Intelligence reports'),
        heading('visitsToVictims', 'Visits to victims'),
        heading('homeVisits', 'Home visits about antisocial behaviour'),
        heading('contracts', 'Antisocial behaviour contracts'),
        heading('orders', 'Antisocial behaviour orders'),
        heading('closures', 'Closures of premises'),
        heading('penaltyNotices', 'Penalty notices'),
        heading('arrests', 'Arrests'),
        heading('arrestsOnWarrant', 'Arrests on warrant'),
      ],
      months: false,
    },
  ],
};

export const engagementMeetings: DatasetDeclaration = {
  ...ofBoroughs,
  id: 'engagement-meetings',
  title: 'Meetings with the public and other engagement, by ward',
  signatures: [
    {
      title: 'Engagement meetings: a borough’s return',
      headings: [
        ...wardAndQuarter,
        heading('kind', 'Kind'),
        heading('meetings', 'Held'),
        heading('attendance', 'Attendance'),
      ],
      months: false,
    },
  ],
};

export const engagementGaps: DatasetDeclaration = {
  ...ofBoroughs,
  id: 'engagement-gaps',
  title: 'Contacts with communities, by borough',
  signatures: [
    {
      title: 'Contacts with communities: a borough’s return',
      headings: [
        heading('place', 'Borough'),
        heading('quarter', 'Quarter'),
        heading('kind', 'Community'),
        heading('contacts', 'Contacts'),
      ],
      months: false,
    },
  ],
};
