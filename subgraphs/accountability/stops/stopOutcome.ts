import { describeEnum } from '../../../schema/figures/describeEnum.ts';

/** What came of a search. */
export enum StopOutcome {
  NO_FURTHER_ACTION = 'NO_FURTHER_ACTION',
  ARREST = 'ARREST',
  COMMUNITY_RESOLUTION = 'COMMUNITY_RESOLUTION',
  PENALTY_NOTICE = 'PENALTY_NOTICE',
  SUMMONS = 'SUMMONS',
  CAUTION = 'CAUTION',
  KHAT_OR_CANNABIS_WARNING = 'KHAT_OR_CANNABIS_WARNING',
  ARTICLE_FOUND = 'ARTICLE_FOUND',
  NOT_RECORDED = 'NOT_RECORDED',
  UNRECOGNISED = 'UNRECOGNISED',
}

describeEnum(
  StopOutcome,
  'StopOutcome',
  'What came of a stop and search; words from before 2018 are read as today’s.',
  {
    NO_FURTHER_ACTION: { description: 'No further action, in files to 2017 "Nothing found - no further action".' },
    ARREST: { description: 'An arrest.' },
    COMMUNITY_RESOLUTION: { description: 'A community resolution, called "Local resolution" to 2017.' },
    PENALTY_NOTICE: { description: 'A penalty notice for disorder.' },
    SUMMONS: { description: 'A summons, or a charge by post.' },
    CAUTION: { description: 'A caution, simple or conditional.' },
    KHAT_OR_CANNABIS_WARNING: {
      description: 'A khat or cannabis warning, called "Offender given drugs possession warning" to 2017.',
    },
    ARTICLE_FOUND: {
      description: 'Something was found, and what came of it is not told; in files to 2017 only.',
    },
    NOT_RECORDED: { description: 'The source leaves it blank.' },
    UNRECOGNISED: { description: 'The source uses words that the hub does not know yet; they are kept and reported.' },
  },
);
