import type { RecommendationRecord } from './recommendation.ts';
import type { ScrutinyReviewRecord } from './scrutinyReview.ts';

const source = { document: 'ward-panels-action-plan-2021', paragraph: 'Summary ¶1' } as const;

/** "the eleven recommendations of the scrutiny challenge session" */
const numbers = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'];

const recommendations = numbers.map((number): RecommendationRecord => ({
  ...source,
  number,
  text: null,
  absence: {
    reason: 'NOT_AVAILABLE',
    explanation: 'The report counts eleven recommendations; their text is in its appendices, which are not part of it.',
  },
  parts: [],
  addressees: [],
  theme: null,
  deadline: null,
  furtherDeadlines: [],
}));

/** Ward panels in Tower Hamlets, as the borough's scrutiny committee heard of them on 26 July 2021. */
export const wardPanelsActionPlan2021: ScrutinyReviewRecord = {
  ...source,
  id: 'tower-hamlets-ward-panels-2021',
  title: 'Metropolitan Police Safer Neighbourhood Ward Panels Action Plan',
  body: 'Tower Hamlets Overview and Scrutiny Committee',
  areas: ['E09000030'],
  reportedOn: '2021-07-26',
  responseRequestedBy: null,
  ratificationOn: null,
  recommendations,
  undertakings: [],
  note: 'The Safer Neighbourhood Ward Panels are not Council, but Police led, and they are independently run by residents with the Safer Neighbourhood Police Teams (SNTs).',
};
