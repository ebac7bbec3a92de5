import type { RecommendationRecord } from '../recommendation.ts';
import { mayorsOffice, metropolitanPolice } from './addressees.ts';
import { before, withTheFinalPlan } from './deadlines.ts';

const letter = { document: 'police-and-crime-plan-response-2013', parts: [], furtherDeadlines: [] } as const;

/** Recommendations 8 to 13: effects of the model, supervision and front counters. */
export const recommendations8To13: readonly RecommendationRecord[] = [
  {
    ...letter,
    number: '8',
    paragraph: 'Recommendation 8',
    theme: 'NEIGHBOURHOOD_POLICING',
    text: 'Within six months of the implementation of the new neighbourhood policing model, MOPAC should report to the Committee on its impact. This report should assess the impact on:\n- Effectiveness in tackling crime\n- Tackling anti-social behaviour\n- Community engagement\n- Public confidence',
    parts: [
      { label: '1', words: 'Effectiveness in tackling crime' },
      { label: '2', words: 'Tackling anti-social behaviour' },
      { label: '3', words: 'Community engagement' },
      { label: '4', words: 'Public confidence' },
    ],
    addressees: [mayorsOffice],
    deadline: {
      kind: 'RELATIVE_TO_EVENT',
      event: 'Implementation of the new neighbourhood policing model',
      eventOn: null,
      direction: 'AFTER',
      offsetMonths: 6,
      words: 'Within six months of the implementation of the new neighbourhood policing model',
    },
  },
  {
    ...letter,
    number: '9',
    paragraph: 'Recommendation 9',
    theme: 'WORKFORCE',
    text: 'MOPAC should ensure that the MPS honour its commitment to provide regular Operation Policing Measure analysis to the Assembly. This analysis would demonstrate the effect of changes to the police workforce – i.e. areas where civilian staff and supervisors are being lost.',
    addressees: [mayorsOffice, metropolitanPolice],
    deadline: { kind: 'RECURRING', everyYearBy: null, words: 'regular' },
  },
  {
    ...letter,
    number: '10',
    paragraph: 'Recommendation 10',
    theme: 'WORKFORCE',
    text: "MOPAC needs to be able to assure itself and demonstrate to the public that supervision is adequate, not least to avoid high-profile damaging cases of officer misconduct. The final Plan should include a statement on the Mayor's oversight of MPS supervision and reassurance that the proposed models are adequate.",
    addressees: [mayorsOffice],
    deadline: withTheFinalPlan('The final Plan should include'),
  },
  {
    ...letter,
    number: '11',
    paragraph: 'Recommendation 11',
    theme: 'ESTATE',
    text: 'In its final Estates Strategy, MOPAC should publish the criteria used to assess which front counters have been earmarked for closure. This will help to build confidence in the process.',
    addressees: [mayorsOffice],
    deadline: {
      kind: 'RELATIVE_TO_EVENT',
      event: 'Publication of the final Estates Strategy',
      eventOn: null,
      direction: 'WITH',
      offsetMonths: 0,
      words: 'In its final Estates Strategy',
    },
  },
  {
    ...letter,
    number: '12',
    paragraph: 'Recommendation 12',
    theme: 'ESTATE',
    text: 'In advance of closing any front counters, MOPAC should conduct and publish a formal assessment of the impact of each closure and the adequacy of agreed alternatives. This will help to reassure communities that all implications have been identified and mitigated as appropriate.',
    addressees: [mayorsOffice],
    deadline: before('Closure of a front counter', 'In advance of closing any front counters'),
  },
  {
    ...letter,
    number: '13',
    paragraph: 'Recommendation 13',
    theme: 'ESTATE',
    text: 'MOPAC should ensure there is a period of reflection between the publication of the detailed proposals and changes beginning to be made on the ground. This would allow further local discussions - taking into account all of the changes e.g. to SNT bases - to ensure that any concerns are mitigated before changes are implemented.',
    addressees: [mayorsOffice],
    deadline: before(
      'Changes beginning to be made on the ground',
      'between the publication of the detailed proposals and changes beginning to be made on the ground',
    ),
  },
];
