import type { StrategicRiskRecord } from './strategicRisk.ts';

const register = {
  document: 'safer-neighbourhoods-update-2008',
  paragraph: 'Appendix 1',
  nextReviewOn: '2008-06-01',
  lastUpdatedOn: '2008-04-21',
} as const;

const medium = { ...register, likelihood: 'MEDIUM', impact: 'MEDIUM', netConcern: 'MEDIUM' } as const;

const buildingProgramme =
  'Building programme now recommenced and managed through TP Management Group in partnership with';

/** The strategic risks of the Safer Neighbourhoods programme. Every review was due four days before the report. */
export const strategicRisks2008: readonly StrategicRiskRecord[] = [
  {
    ...medium,
    number: '1',
    description:
      'Preventing Role Drift of SN staff into areas of activity not within the programmes remit of supporting the delivery of a local reassurance approach.',
    agreedActions: [
      'Establish and monitor work allocation and deployment protocol.',
      'Monitor the non-abstraction policy.',
      'Ensure vision and policies are widely endorsed by senior staff.',
    ],
    owners: ['Commander', 'Detective Superintendent'],
  },
  {
    ...medium,
    number: '2',
    description:
      'Failure to manage the community expectation with tackling local problems and crime, which will reduce public confidence in the programme.',
    agreedActions: [
      'Ongoing.',
      'An understanding is required around the connections between crime reduction and reassurance.',
    ],
    owners: ['Chief Superintendent', 'Detective Superintendent'],
  },
  {
    ...medium,
    number: '3',
    description:
      "Safer Neighbourhood policies and SOP's not being fully complied with, local variations being adapted to fit demand.",
    agreedActions: [
      'Policies and standard operating procedures (SOPs) being collated to one document for renewed circulation.',
    ],
    owners: ['Detective Superintendent'],
  },
  {
    ...register,
    number: '4',
    description:
      'The requirement to Red Circle the Inspectors will place undue pressure on BOCUs to deliver in other service areas.',
    likelihood: 'HIGH',
    impact: 'HIGH',
    netConcern: 'HIGH',
    agreedActions: ['Paper submitted to TP Command.'],
    owners: ['Commander', 'Detective Superintendent'],
  },
  {
    ...medium,
    number: '5',
    description:
      'Ward panels not truly representing the structure of local community may not be best suited to select local priorities, impacting on the effectiveness of the SN Team.',
    agreedActions: [
      'SNU to undertake review of ward panels ensure composition and structures reflect the requirements within the 7 stage model',
    ],
    owners: ['Chief Superintendent', 'Detective Superintendent'],
  },
  {
    ...medium,
    number: '6',
    description: 'Delays with SN accommodation programme will have negative impact on team performance.',
    agreedActions: [`${buildingProgramme} Property Services Directorate (PSD).`],
    owners: ['Rank or role not stated', 'Detective Superintendent'],
  },
  {
    ...medium,
    number: '7',
    description:
      'BOCU plans to locally augment SN teams may render existing and planned accommodation obsolete. Additional pressure caused on estates through increased PCSO numbers.',
    agreedActions: [`${buildingProgramme} PSD taking account of increased staffing levels.`],
    owners: ['Rank or role not stated', 'Detective Superintendent'],
  },
  {
    ...medium,
    number: '8',
    description:
      'Failure to transform and make the system of problem solving efficient will impact on the programme and teams performance.',
    agreedActions: [
      'Prime 2 database to be piloted on two boroughs starting April 2008.',
      'Funds required for full roll out secured within DOI.',
    ],
    owners: ['Detective Superintendent'],
  },
];
