import { describeEnum } from '../../../schema/figures/describeEnum.ts';

/** What victims are concerned about. */
export enum ConcernTheme {
  KEPT_INFORMED = 'KEPT_INFORMED',
  RESPONSE_TIME = 'RESPONSE_TIME',
  TREATMENT = 'TREATMENT',
  INVESTIGATION = 'INVESTIGATION',
  SUPPORT = 'SUPPORT',
  COURT = 'COURT',
  OTHER = 'OTHER',
}

describeEnum(ConcernTheme, 'ConcernTheme', 'What victims of crime are concerned about.', {
  KEPT_INFORMED: { description: 'Not being told how their case goes on.' },
  RESPONSE_TIME: { description: 'How long it took until somebody came or called back.' },
  TREATMENT: { description: 'How they were treated.' },
  INVESTIGATION: { description: 'How their case was investigated.' },
  SUPPORT: { description: 'Support that was missing, such as a referral to Victim Support.' },
  COURT: { description: 'What happened before, at or after court.' },
  OTHER: { description: 'Anything else.' },
});

export const concernThemes = Object.values(ConcernTheme);
