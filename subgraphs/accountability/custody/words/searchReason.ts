import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Why somebody was searched. */
export enum SearchReason {
  DRUGS = 'DRUGS',
  WEAPONS = 'WEAPONS',
  FIREARMS = 'FIREARMS',
  SECTION_60 = 'SECTION_60',
  OTHER_SEARCHES = 'OTHER_SEARCHES',
  NOT_RECORDED = 'NOT_RECORDED',
  UNRECOGNISED = 'UNRECOGNISED',
}

describeEnum(SearchReason, 'SearchReason', 'Why somebody was searched more thoroughly.', {
  DRUGS: { description: 'Drugs, under section 23 of the Misuse of Drugs Act 1971.' },
  WEAPONS: { description: 'Weapons, points and blades.' },
  FIREARMS: { description: 'Firearms, under section 47 of the Firearms Act 1968.' },
  SECTION_60: { description: 'Weapons, under section 60 of the Criminal Justice and Public Order Act 1994.' },
  OTHER_SEARCHES: { description: 'Another reason.' },
  NOT_RECORDED: { description: 'The source does not say.' },
  UNRECOGNISED: { description: 'The source uses words that the hub does not know yet; they are kept and reported.' },
});
