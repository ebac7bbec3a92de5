import { describeEnum } from '../../../schema/figures/describeEnum.ts';

/** Under which Act a search was made. */
export enum StopPower {
  POLICE_AND_CRIMINAL_EVIDENCE_ACT = 'POLICE_AND_CRIMINAL_EVIDENCE_ACT',
  MISUSE_OF_DRUGS_ACT = 'MISUSE_OF_DRUGS_ACT',
  PSYCHOACTIVE_SUBSTANCES_ACT = 'PSYCHOACTIVE_SUBSTANCES_ACT',
  FIREARMS_ACT = 'FIREARMS_ACT',
  SECTION_60 = 'SECTION_60',
  SCHOOL_PREMISES = 'SCHOOL_PREMISES',
  OTHER_ACT = 'OTHER_ACT',
  NOT_RECORDED = 'NOT_RECORDED',
  UNRECOGNISED = 'UNRECOGNISED',
}

describeEnum(StopPower, 'StopPower', 'The power under which a stop and search was made.', {
  POLICE_AND_CRIMINAL_EVIDENCE_ACT: { description: 'Police and Criminal Evidence Act 1984, section 1.' },
  MISUSE_OF_DRUGS_ACT: { description: 'Misuse of Drugs Act 1971, section 23.' },
  PSYCHOACTIVE_SUBSTANCES_ACT: { description: 'Psychoactive Substances Act 2016, sections 36 and 37.' },
  FIREARMS_ACT: { description: 'Firearms Act 1968, section 47.' },
  SECTION_60: {
    description:
      'Criminal Justice and Public Order Act 1994, section 60: for a time and a place, without suspicion of the person.',
  },
  SCHOOL_PREMISES: { description: 'Criminal Justice Act 1988, section 139B: weapons on school premises.' },
  OTHER_ACT: { description: 'Another Act, such as the Crossbows Act 1987.' },
  NOT_RECORDED: { description: 'The source leaves it blank.' },
  UNRECOGNISED: { description: 'The source uses words that the hub does not know yet; they are kept and reported.' },
});
