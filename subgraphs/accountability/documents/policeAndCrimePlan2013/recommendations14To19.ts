import type { RecommendationRecord } from '../recommendation.ts';
import { authorOfThePlan, mayorsOffice } from './addressees.ts';
import { withTheFinalPlan } from './deadlines.ts';

const letter = { document: 'police-and-crime-plan-response-2013', parts: [], furtherDeadlines: [] } as const;

/** Recommendations 14 to 19: officers, stop and search, boards, partners and funding. */
export const recommendations14To19: readonly RecommendationRecord[] = [
  {
    ...letter,
    number: '14',
    paragraph: 'Recommendation 14',
    theme: 'WORKFORCE',
    text: 'The final Plan should address officer training and explain how MOPAC and the MPS will ensure that the training package adequately equips officers to deal with different needs of communities and individuals.',
    addressees: [authorOfThePlan],
    deadline: withTheFinalPlan('The final Plan should address'),
  },
  {
    ...letter,
    number: '15',
    paragraph: 'Recommendation 15',
    theme: 'STOP_AND_SEARCH',
    text: "The final Plan should include far greater detail on the MPS's efforts to address community concerns around stop and search. This is a potentially positive opportunity for the MPS to demonstrate how it is responding to community concerns and yet none of this detail is included in the draft Plan.",
    addressees: [authorOfThePlan],
    deadline: withTheFinalPlan('The final Plan should include'),
  },
  {
    ...letter,
    number: '16',
    paragraph: 'Recommendation 16',
    theme: 'WORKFORCE',
    text: "The final Plan should give details of the Commissioner's plans for recruitment of London residents, expectations of the impact of this scheme on diversity and a sense of what more will need to be done.",
    addressees: [authorOfThePlan],
    deadline: withTheFinalPlan('The final Plan should give details'),
  },
  {
    ...letter,
    number: '17',
    paragraph: 'Recommendation 17',
    theme: 'LOCAL_ENGAGEMENT',
    text: 'The final Plan should set out how MOPAC intends to recruit a diverse membership to Safer Neighbourhood Boards that is representative of the local community and its diversity. It must provide greater clarity on the specific remit of the Boards and rethink their role as an intelligence gathering mechanisms for the MPS.',
    addressees: [authorOfThePlan],
    deadline: withTheFinalPlan('The final Plan should set out'),
  },
  {
    ...letter,
    number: '18',
    paragraph: 'Recommendation 18',
    theme: 'PARTNERSHIP',
    text: 'The final Plan should include a more comprehensive picture of the relative roles and responsibilities of partners in achieving the aims – i.e. an outline of who will do what and when to bring about improvements – developed through proper consultation with partners. Additional consideration needs to be given to the role of the voluntary sector and partners outside the criminal system, in particular. There are also serious questions regarding the justice and resettlement targets. MOPAC should therefore review the justice and resettlement section of the draft Plan.',
    addressees: [mayorsOffice],
    deadline: withTheFinalPlan('The final Plan should include'),
  },
  {
    ...letter,
    number: '19',
    paragraph: 'Recommendation 19',
    theme: 'FUNDING',
    text: "The final Plan should provide much-needed clarity and details of the funding available to deliver the Mayor's priorities for community safety. MOPAC should address the concerns of local partners about the lack of information about MOPAC's strategic approach and how it will assess bids for funding.",
    addressees: [mayorsOffice],
    deadline: withTheFinalPlan('The final Plan should provide'),
  },
];
