import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** On what a group advises the police. */
export enum AdviceTheme {
  CRITICAL_INCIDENT = 'CRITICAL_INCIDENT',
  HATE_CRIME = 'HATE_CRIME',
  STOP_AND_SEARCH = 'STOP_AND_SEARCH',
  SERIOUS_VIOLENCE = 'SERIOUS_VIOLENCE',
  VIOLENCE_AGAINST_WOMEN = 'VIOLENCE_AGAINST_WOMEN',
  YOUNG_PEOPLE = 'YOUNG_PEOPLE',
  MENTAL_HEALTH = 'MENTAL_HEALTH',
  PROTEST_AND_EVENTS = 'PROTEST_AND_EVENTS',
  PLANNED_OPERATION = 'PLANNED_OPERATION',
  POLICY_AND_TRAINING = 'POLICY_AND_TRAINING',
  OTHER = 'OTHER',
}

describeEnum(AdviceTheme, 'AdviceTheme', 'On what an Independent Advisory Group advises the police.', {
  CRITICAL_INCIDENT: { description: 'An incident that shakes confidence, such as a death; which one is not told.' },
  HATE_CRIME: { description: 'Crime for what somebody is or is taken to be.' },
  STOP_AND_SEARCH: { description: 'How powers to stop and search are used.' },
  SERIOUS_VIOLENCE: { description: 'Violence with knives or guns, and gangs.' },
  VIOLENCE_AGAINST_WOMEN: { description: 'Violence against women and girls.' },
  YOUNG_PEOPLE: { description: 'The police and young people.' },
  MENTAL_HEALTH: { description: 'The police and people in mental distress.' },
  PROTEST_AND_EVENTS: { description: 'Marches, carnivals and other large events.' },
  PLANNED_OPERATION: { description: 'An operation before it takes place; which one is not told.' },
  POLICY_AND_TRAINING: { description: 'A policy, or how officers are trained.' },
  OTHER: { description: 'Something else.' },
});
