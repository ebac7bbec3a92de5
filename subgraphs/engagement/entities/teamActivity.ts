import { describeEnum } from '../../../schema/figures/describeEnum.ts';

/** What a neighbourhood team does besides meeting its public. */
export enum TeamActivity {
  INTELLIGENCE_REPORT = 'INTELLIGENCE_REPORT',
  VISIT_TO_VICTIM = 'VISIT_TO_VICTIM',
  HOME_VISIT_ABOUT_ANTISOCIAL_BEHAVIOUR = 'HOME_VISIT_ABOUT_ANTISOCIAL_BEHAVIOUR',
  ANTISOCIAL_BEHAVIOUR_CONTRACT = 'ANTISOCIAL_BEHAVIOUR_CONTRACT',
  ANTISOCIAL_BEHAVIOUR_ORDER = 'ANTISOCIAL_BEHAVIOUR_ORDER',
  CLOSURE_OF_PREMISES = 'CLOSURE_OF_PREMISES',
  PENALTY_NOTICE = 'PENALTY_NOTICE',
  ARREST = 'ARREST',
  ARREST_ON_WARRANT = 'ARREST_ON_WARRANT',
}

describeEnum(
  TeamActivity,
  'TeamActivity',
  'What a neighbourhood team does besides meeting its public, in the kinds that the police have counted since 2007. Source: Safer Neighbourhoods update, 5 June 2008, ¶51.',
  {
    INTELLIGENCE_REPORT: { description: 'A report of intelligence on crime.' },
    VISIT_TO_VICTIM: { description: 'A visit to a victim of crime.' },
    HOME_VISIT_ABOUT_ANTISOCIAL_BEHAVIOUR: {
      description: 'A visit to a family to talk about the antisocial behaviour of one of it.',
    },
    ANTISOCIAL_BEHAVIOUR_CONTRACT: { description: 'A contract on antisocial behaviour that somebody agreed to.' },
    ANTISOCIAL_BEHAVIOUR_ORDER: {
      description:
        'An order of a court about antisocial behaviour; since 2014 an injunction or a criminal behaviour order.',
    },
    CLOSURE_OF_PREMISES: { description: 'The closing of premises; in 2008 of crack houses.' },
    PENALTY_NOTICE: { description: 'A penalty notice for disorder.' },
    ARREST: { description: 'An arrest.' },
    ARREST_ON_WARRANT: { description: 'An arrest on warrant, counted among the arrests.' },
  },
);
