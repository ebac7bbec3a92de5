import type { ComplaintColumn } from '../../../schema/complaints/complaintColumns.ts';
import { describeEnum } from '../../../schema/figures/describeEnum.ts';

/** What is asked about public complaints. */
export const ComplaintKind = {
  CASES: 'CASES',
  CASES_OUTSIDE_SCHEDULE_3: 'CASES_OUTSIDE_SCHEDULE_3',
  CASES_UNDER_SCHEDULE_3: 'CASES_UNDER_SCHEDULE_3',
  ALLEGATIONS: 'ALLEGATIONS',
  DELIVERY_OF_DUTIES_AND_SERVICE: 'DELIVERY_OF_DUTIES_AND_SERVICE',
  POWERS_POLICIES_AND_PROCEDURES: 'POWERS_POLICIES_AND_PROCEDURES',
  PROPERTY_OR_PREMISES: 'PROPERTY_OR_PREMISES',
  ACCESS_OR_DISCLOSURE_OF_INFORMATION: 'ACCESS_OR_DISCLOSURE_OF_INFORMATION',
  USE_OF_POLICE_VEHICLES: 'USE_OF_POLICE_VEHICLES',
  DISCRIMINATORY_BEHAVIOUR: 'DISCRIMINATORY_BEHAVIOUR',
  ABUSE_OF_POSITION_OR_CORRUPTION: 'ABUSE_OF_POSITION_OR_CORRUPTION',
  INDIVIDUAL_BEHAVIOURS: 'INDIVIDUAL_BEHAVIOURS',
  SEXUAL_CONDUCT: 'SEXUAL_CONDUCT',
  DISCREDITABLE_CONDUCT: 'DISCREDITABLE_CONDUCT',
  OTHER_ALLEGATION: 'OTHER_ALLEGATION',
  FINALISED: 'FINALISED',
  FINALISED_OUTSIDE_SCHEDULE_3: 'FINALISED_OUTSIDE_SCHEDULE_3',
  FINALISED_UNDER_SCHEDULE_3: 'FINALISED_UNDER_SCHEDULE_3',
  ALLEGATIONS_FINALISED: 'ALLEGATIONS_FINALISED',
  SERVICE_ACCEPTABLE: 'SERVICE_ACCEPTABLE',
  SERVICE_NOT_ACCEPTABLE: 'SERVICE_NOT_ACCEPTABLE',
  NOT_ABLE_TO_DETERMINE: 'NOT_ABLE_TO_DETERMINE',
  CASE_TO_ANSWER: 'CASE_TO_ANSWER',
  NO_CASE_TO_ANSWER: 'NO_CASE_TO_ANSWER',
  OTHER_OUTCOME: 'OTHER_OUTCOME',
  DAYS_OUTSIDE_SCHEDULE_3: 'DAYS_OUTSIDE_SCHEDULE_3',
  DAYS_UNDER_SCHEDULE_3: 'DAYS_UNDER_SCHEDULE_3',
  DAYS_UNDER_SCHEDULE_3_WITHOUT_SUSPENSION: 'DAYS_UNDER_SCHEDULE_3_WITHOUT_SUSPENSION',
} as const satisfies { readonly [Name in ComplaintColumn]: Name };

export type ComplaintKind = ComplaintColumn;

const allegation = (letter: string, what: string) => ({
  description: `Allegations logged under category ${letter}: ${what}.`,
});

describeEnum(
  ComplaintKind,
  'ComplaintKind',
  'What to count of public complaints about the police. A case holds one allegation or more.',
  {
    CASES: { description: 'Complaint cases logged.' },
    CASES_OUTSIDE_SCHEDULE_3: {
      description:
        'Cases logged that are handled outside Schedule 3 of the Police Reform Act 2002: resolved informally.',
    },
    CASES_UNDER_SCHEDULE_3: { description: 'Cases logged that are handled under Schedule 3: recorded formally.' },
    ALLEGATIONS: { description: 'Allegations logged, of all categories.' },
    DELIVERY_OF_DUTIES_AND_SERVICE: allegation('A', 'delivery of duties and service'),
    POWERS_POLICIES_AND_PROCEDURES: allegation('B', 'police powers, policies and procedures'),
    PROPERTY_OR_PREMISES: allegation('C', 'handling of or damage to property or premises'),
    ACCESS_OR_DISCLOSURE_OF_INFORMATION: allegation('D', 'access or disclosure of information'),
    USE_OF_POLICE_VEHICLES: allegation('E', 'use of police vehicles'),
    DISCRIMINATORY_BEHAVIOUR: allegation('F', 'discriminatory behaviour'),
    ABUSE_OF_POSITION_OR_CORRUPTION: allegation('G', 'abuse of position or corruption'),
    INDIVIDUAL_BEHAVIOURS: allegation('H', 'individual behaviours, such as rudeness'),
    SEXUAL_CONDUCT: allegation('J', 'sexual conduct'),
    DISCREDITABLE_CONDUCT: allegation('K', 'discreditable conduct'),
    OTHER_ALLEGATION: allegation('L', 'anything else'),
    FINALISED: { description: 'Complaint cases finalised, whenever they were logged.' },
    FINALISED_OUTSIDE_SCHEDULE_3: { description: 'Cases finalised outside Schedule 3.' },
    FINALISED_UNDER_SCHEDULE_3: { description: 'Cases finalised under Schedule 3.' },
    ALLEGATIONS_FINALISED: { description: 'Allegations finalised, with any outcome.' },
    SERVICE_ACCEPTABLE: { description: 'Allegations finalised: the service was acceptable.' },
    SERVICE_NOT_ACCEPTABLE: { description: 'Allegations finalised: the service was not acceptable.' },
    NOT_ABLE_TO_DETERMINE: { description: 'Allegations finalised: it could not be determined.' },
    CASE_TO_ANSWER: { description: 'Allegations finalised after an investigation: there is a case to answer.' },
    NO_CASE_TO_ANSWER: { description: 'Allegations finalised after an investigation: there is no case to answer.' },
    OTHER_OUTCOME: { description: 'Allegations finalised otherwise, such as resolved or withdrawn.' },
    DAYS_OUTSIDE_SCHEDULE_3: { description: 'Mean days from logging to finalising, outside Schedule 3.' },
    DAYS_UNDER_SCHEDULE_3: { description: 'Mean days from logging to finalising, under Schedule 3.' },
    DAYS_UNDER_SCHEDULE_3_WITHOUT_SUSPENSION: {
      description:
        'The same without the days on which a case rested, such as for a trial; of forces only, as the Independent Office for Police Conduct gives it.',
    },
  },
);
