import { recommendations14To19 } from './policeAndCrimePlan2013/recommendations14To19.ts';
import { recommendations1To7 } from './policeAndCrimePlan2013/recommendations1To7.ts';
import { recommendations8To13 } from './policeAndCrimePlan2013/recommendations8To13.ts';
import { undertakings2013 } from './policeAndCrimePlan2013/undertakings.ts';
import type { ScrutinyReviewRecord } from './scrutinyReview.ts';

/**
 * The London Assembly's answer to the draft Police and Crime Plan. The response was asked for three days before the
 * recommendations were to be ratified, so that the Mayor was to answer what was not yet formally issued.
 */
export const policeAndCrimePlanResponse2013: ScrutinyReviewRecord = {
  document: 'police-and-crime-plan-response-2013',
  paragraph: 'Letter ¶1',
  id: 'police-and-crime-plan-2013',
  title: 'The Mayor’s Police and Crime Plan – Police and Crime Committee response',
  body: 'London Assembly Police and Crime Committee',
  areas: ['E12000007'],
  reportedOn: '2013-03-06',
  responseRequestedBy: { on: '2013-03-25', paragraph: 'Letter ¶5' },
  ratificationOn: { on: '2013-03-28', paragraph: 'Letter ¶4' },
  recommendations: [...recommendations1To7, ...recommendations8To13, ...recommendations14To19],
  undertakings: undertakings2013,
};
