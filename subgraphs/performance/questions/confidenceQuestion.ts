import { describeEnum } from '../../../schema/figures/describeEnum.ts';

/** The questions of the Public Attitude Survey, then and now. */
export enum ConfidenceQuestion {
  GOOD_JOB_LOCAL = 'GOOD_JOB_LOCAL',
  TRUST_MPS = 'TRUST_MPS',
  TREAT_EVERYONE_FAIRLY = 'TREAT_EVERYONE_FAIRLY',
  UNDERSTAND_ISSUES = 'UNDERSTAND_ISSUES',
  RELIED_ON_TO_BE_THERE = 'RELIED_ON_TO_BE_THERE',
  LISTEN_TO_CONCERNS = 'LISTEN_TO_CONCERNS',
  INFORMED_LOCAL = 'INFORMED_LOCAL',
  CONTACT_WARD_OFFICER = 'CONTACT_WARD_OFFICER',
  STOP_AND_SEARCH_USED_FAIRLY = 'STOP_AND_SEARCH_USED_FAIRLY',
  CONFIDENCE_IN_LOCAL_POLICE = 'CONFIDENCE_IN_LOCAL_POLICE',
  SAFE_BY_DAY = 'SAFE_BY_DAY',
  SAFE_AFTER_DARK = 'SAFE_AFTER_DARK',
  UNDERSTAND_ISSUES_2008 = 'UNDERSTAND_ISSUES_2008',
  DEALING_WITH_ISSUES = 'DEALING_WITH_ISSUES',
  WORRY_ABOUT_ANTISOCIAL_BEHAVIOUR = 'WORRY_ABOUT_ANTISOCIAL_BEHAVIOUR',
  SATISFACTION_WITH_LOCAL_POLICE = 'SATISFACTION_WITH_LOCAL_POLICE',
}

const then = 'Asked in 2006 to 2008; source: Safer Neighbourhoods update, 5 June 2008,';
const now = 'Published quarterly since 2014 for the twelve months before; source: MOPAC Public Attitude Survey.';

describeEnum(
  ConfidenceQuestion,
  'ConfidenceQuestion',
  'A question of the Public Attitude Survey, in the words of its own time.',
  {
    GOOD_JOB_LOCAL: { description: `Police do a good or excellent job in the local area. ${now}` },
    TRUST_MPS: {
      description: `Agree that the Metropolitan Police Service is an organisation that can be trusted (from March 2016). ${now}`,
    },
    TREAT_EVERYONE_FAIRLY: {
      description: `Agree that the police treat everyone fairly regardless of who they are. ${now}`,
    },
    UNDERSTAND_ISSUES: {
      description: `Agree that the police are dealing with the things that matter to this community; its wording is that of DEALING_WITH_ISSUES in 2008. ${now}`,
    },
    RELIED_ON_TO_BE_THERE: { description: `Agree that the police can be relied upon to be there when needed. ${now}` },
    LISTEN_TO_CONCERNS: { description: `Agree that the police listen to the concerns of local people. ${now}` },
    INFORMED_LOCAL: { description: `Feel well informed about local police activity in the last twelve months. ${now}` },
    CONTACT_WARD_OFFICER: { description: `Know how to contact their ward officer. ${now}` },
    STOP_AND_SEARCH_USED_FAIRLY: {
      description: `Agree that the police use stop and search fairly; in the survey’s later tables alone. ${now}`,
    },
    CONFIDENCE_IN_LOCAL_POLICE: { description: `Confidence in local police. ${then} ¶46 to ¶48.` },
    SAFE_BY_DAY: { description: `Feel safe in the local area during the day. ${then} ¶48.` },
    SAFE_AFTER_DARK: { description: `Feel safe in the local area after dark. ${then} ¶48.` },
    UNDERSTAND_ISSUES_2008: {
      description: `Agree that local police understand the issues that affect the community. ${then} ¶48.`,
    },
    DEALING_WITH_ISSUES: {
      description: `Agree that local police are dealing with the things that matter to the community. ${then} ¶48.`,
    },
    WORRY_ABOUT_ANTISOCIAL_BEHAVIOUR: { description: `Worry about antisocial behaviour. ${then} ¶48.` },
    SATISFACTION_WITH_LOCAL_POLICE: {
      description: `Satisfied with local police; not part of the survey’s framework then. ${then} ¶49.`,
    },
  },
);
