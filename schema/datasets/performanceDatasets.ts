import type { DatasetDeclaration, Heading } from './dataset.ts';

const openGovernmentLicence2 = 'Open Government Licence v2.0';
const datastoreAttribution =
  'Contains public sector information licensed under the Open Government Licence v2.0. Source: Metropolitan Police Service, London Datastore.';

const major: Heading = { name: 'major', spellings: ['MajorText', 'Group'] };
const minor: Heading = { name: 'minor', spellings: ['MinorText', 'SubGroup'] };
const borough: Heading = { name: 'borough', spellings: ['LookUp_BoroughName', 'BoroughName', 'BOCU'] };

export const boroughCrime: DatasetDeclaration = {
  id: 'mps-borough-crime',
  title: 'MPS Recorded Crime: Geographic Breakdown, borough level',
  publisher: 'Metropolitan Police Service',
  licence: openGovernmentLicence2,
  attribution: datastoreAttribution,
  cadence: 'MONTHLY',
  dueAfterDays: 20,
  consumers: ['performance'],
  signatures: [{ title: 'MPS Borough Level Crime', headings: [major, minor, borough], months: true }],
  provisionalMonths: 24,
  territory: 'Metropolitan Police District: London without the City of London',
  omittedIsZero: true,
  disclosure: 'EXACT',
};

export const wardCrime: DatasetDeclaration = {
  id: 'mps-ward-crime',
  title: 'MPS Recorded Crime: Geographic Breakdown, ward level',
  publisher: 'Metropolitan Police Service',
  licence: openGovernmentLicence2,
  attribution: datastoreAttribution,
  cadence: 'MONTHLY',
  dueAfterDays: 20,
  consumers: ['performance'],
  signatures: [
    {
      title: 'MPS Ward Level Crime',
      headings: [
        major,
        minor,
        { name: 'wardName', spellings: ['WardName'] },
        { name: 'wardCode', spellings: ['WardCode'] },
        borough,
      ],
      months: true,
    },
  ],
  provisionalMonths: 24,
  territory: 'Metropolitan Police District: London without the City of London',
  omittedIsZero: true,
  namesEveryWard: true,
  disclosure: 'EXACT',
};

/** The columns of the survey's later layout, by the ids of their questions. */
const surveyQuestions: readonly Heading[] = [
  { name: 'GOOD_JOB_LOCAL', spellings: ['Good job', 'Good job local'], optional: true },
  { name: 'TRUST_MPS', spellings: ['Trust MPS'], optional: true },
  { name: 'TREAT_EVERYONE_FAIRLY', spellings: ['Fair treatment', 'Treat everyone fairly'], optional: true },
  { name: 'UNDERSTAND_ISSUES', spellings: ['Dealing issues', 'Understand issues'], optional: true },
  { name: 'RELIED_ON_TO_BE_THERE', spellings: ['Relied on to be there'], optional: true },
  { name: 'LISTEN_TO_CONCERNS', spellings: ['Listen to concerns'], optional: true },
  { name: 'INFORMED_LOCAL', spellings: ['Informed local'], optional: true },
  { name: 'CONTACT_WARD_OFFICER', spellings: ['Contact ward officer'], optional: true },
  {
    name: 'STOP_AND_SEARCH_USED_FAIRLY',
    spellings: ['S&S used fairly', 'Stop and search used fairly'],
    optional: true,
  },
];

export const publicAttitudeSurvey: DatasetDeclaration = {
  id: 'public-attitude-survey',
  title: 'MOPAC Public Attitude Survey: trust and confidence',
  publisher: 'Mayor’s Office for Policing and Crime',
  licence: openGovernmentLicence2,
  attribution:
    'Contains public sector information licensed under the Open Government Licence v2.0. Source: Mayor’s Office for Policing and Crime, London Datastore.',
  cadence: 'QUARTERLY',
  dueAfterDays: 120,
  consumers: ['performance'],
  signatures: [
    {
      title: 'Public Attitude Survey, trust and confidence by borough',
      headings: [
        { name: 'date', spellings: ['Date'] },
        { name: 'survey', spellings: ['Survey'] },
        { name: 'borough', spellings: ['Borough'] },
        { name: 'measure', spellings: ['Measure'] },
        { name: 'proportion', spellings: ['Proportion'] },
        { name: 'london', spellings: ['MPS'] },
      ],
      months: false,
      sheet: 'Borough',
    },
    {
      title: 'Public Perceptions, a column for each question',
      headings: [
        // The quarter tells the period; what day of it the date is has not been told.
        { name: 'date', spellings: ['Date'], optional: true },
        { name: 'quarter', spellings: ['Quarter'] },
        { name: 'borough', spellings: ['Borough'] },
        ...surveyQuestions,
      ],
      months: false,
    },
  ],
  provisionalMonths: 0,
  territory: 'Metropolitan Police District: London without the City of London',
  omittedIsZero: false,
  unit: 'PERCENT',
  disclosure: 'EXACT',
};

export const surveyOf2008: DatasetDeclaration = {
  id: 'public-attitude-survey-2008',
  title: 'Public Attitude Survey as the Safer Neighbourhoods update of 5 June 2008 gives it',
  publisher: 'Metropolitan Police Authority',
  licence: 'Not stated in the document',
  attribution: 'Source: Metropolitan Police Authority, Safer Neighbourhoods update, 5 June 2008.',
  cadence: 'ONCE',
  dueAfterDays: null,
  consumers: ['performance'],
  signatures: [],
  provisionalMonths: 0,
  territory: 'Metropolitan Police District: London without the City of London',
  omittedIsZero: false,
  disclosure: 'EXACT',
};

export const crimeOf2008: DatasetDeclaration = {
  ...surveyOf2008,
  id: 'safer-neighbourhoods-update-2008-performance',
  title: 'Crime, detections and re-offending as the Safer Neighbourhoods update of 5 June 2008 gives them',
};

export const mopacChallengeOf2013: DatasetDeclaration = {
  ...surveyOf2008,
  id: 'mopac-challenge-2013',
  title: 'Key neighbourhood crime as the MOPAC Challenge presentation of April 2013 gives it',
  publisher: 'Mayor’s Office for Policing and Crime',
  attribution:
    'Source: Mayor’s Office for Policing and Crime, MOPAC Challenge, April 2013. Not one of the source documents.',
};
