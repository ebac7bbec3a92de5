import type { RecommendationRecord } from '../recommendation.ts';
import { authorOfThePlan, commissioner, mayorsOffice, metropolitanPolice } from './addressees.ts';
import { before, withTheFinalPlan } from './deadlines.ts';

const letter = { document: 'police-and-crime-plan-response-2013', parts: [], furtherDeadlines: [] } as const;

/** Recommendations 1 to 7: targets, data, local engagement and the neighbourhood model. */
export const recommendations1To7: readonly RecommendationRecord[] = [
  {
    ...letter,
    number: '1',
    paragraph: 'Recommendation 1',
    theme: 'TARGETS',
    text: 'In the final Plan, MOPAC must set out the evidence base used to develop the targets to demonstrate that they are appropriate – i.e. stretching but achievable. MOPAC should also demonstrate how it believes the targets can be met by including interim targets it expects the MPS to reach throughout the Plan period. MOPAC should provide the Police and Crime Committee with an annual report (by the end of March each year) on progress against this trajectory on each of the key performance targets, and an assessment of the impact of the Plan.',
    addressees: [mayorsOffice],
    deadline: { kind: 'RECURRING', everyYearBy: { month: 3, day: 31 }, words: 'by the end of March each year' },
    furtherDeadlines: [withTheFinalPlan('In the final Plan')],
  },
  {
    ...letter,
    number: '2',
    paragraph: 'Recommendation 2',
    theme: 'DATA_QUALITY',
    text: "To ensure that the figures being reported by the MPS accurately reflect Londoners' experiences of crime and disorder, within the next six months MOPAC should work with independent experts to develop quality assurance mechanisms that can interrogate the information being provided by the MPS. It should report back to the Committee on this work by the end of September 2013.",
    addressees: [mayorsOffice],
    deadline: { kind: 'ABSOLUTE', on: '2013-09-30', words: 'by the end of September 2013' },
    furtherDeadlines: [
      {
        kind: 'RELATIVE_TO_EVENT',
        event: 'The Committee’s letter',
        eventOn: '2013-03-06',
        direction: 'AFTER',
        offsetMonths: 6,
        words: 'within the next six months',
      },
    ],
  },
  {
    ...letter,
    number: '3',
    paragraph: 'Recommendation 3',
    theme: 'PUBLIC_CONCERNS',
    text: "The final Plan must explain how MOPAC believes it addresses the issues that matter to Londoners and the priorities that are reported in the MPS's public surveys. It must include reassurance that significant public concerns that have not been included in the headline targets – including sexual violence and gangs – remain a priority. The final Plan should demonstrate that they will be adequately resourced and include the latest thinking on how performance will be assessed. The final Plan should also address the MPS's role in prevention of crime.",
    addressees: [authorOfThePlan],
    deadline: withTheFinalPlan('The final Plan must explain'),
  },
  {
    ...letter,
    number: '4',
    paragraph: 'Recommendation 4',
    theme: 'LOCAL_ENGAGEMENT',
    text: 'The Committee welcomes the role that local forums currently play in determining local priorities and holding the MPS to account for performance. The final Plan should include a commitment to how these local engagement mechanisms will be supported in future and details of how they will be used to understand local concerns.',
    addressees: [authorOfThePlan],
    deadline: withTheFinalPlan('The final Plan should include'),
  },
  {
    ...letter,
    number: '5',
    paragraph: 'Recommendation 5',
    theme: 'NEIGHBOURHOOD_POLICING',
    text: 'In advance of implementing changes to neighbourhood policing, the MPS should publish details of how borough allocations were determined. This should include assessments of relevant pilots and explain how the lessons were used to develop London-wide plans for neighbourhood policing changes.',
    addressees: [metropolitanPolice],
    deadline: before(
      'Implementation of the changes to neighbourhood policing',
      'In advance of implementing changes to neighbourhood policing',
    ),
  },
  {
    ...letter,
    number: '6',
    paragraph: 'Recommendation 6',
    theme: 'NEIGHBOURHOOD_POLICING',
    text: 'To manage some of the risks we highlight, the final Plan needs to:\na) explain how the MPS believes the new model will strengthen neighbourhood policing;\nb) provide clarity on where additional resources will come from; and\nc) respond to concerns about the importance of locally known officers. The Commissioner should consider increasing the number of named and/or dedicated officers allocated to local areas.',
    parts: [
      { label: 'a', words: 'explain how the MPS believes the new model will strengthen neighbourhood policing;' },
      { label: 'b', words: 'provide clarity on where additional resources will come from; and' },
      {
        label: 'c',
        words:
          'respond to concerns about the importance of locally known officers. The Commissioner should consider increasing the number of named and/or dedicated officers allocated to local areas.',
      },
    ],
    addressees: [authorOfThePlan, commissioner],
    deadline: withTheFinalPlan('the final Plan needs to'),
  },
  {
    ...letter,
    number: '7',
    paragraph: 'Recommendation 7',
    theme: 'WORKFORCE',
    text: "MOPAC and the MPS should look again at the proposal to cut PCSO numbers. The final Plan should demonstrate that this is the best option for dealing with the MPS's budgetary constraints and that there are no other less damaging areas for savings. Figures about borough allocations of PCSOs should be included in the final Plan along with details of police officer numbers.",
    addressees: [mayorsOffice, metropolitanPolice],
    deadline: withTheFinalPlan('The final Plan should demonstrate'),
  },
];
