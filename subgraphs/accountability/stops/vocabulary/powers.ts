import { StopPower } from '../stopPower.ts';
import { Vocabulary } from './vocabulary.ts';

/** Under which Act, as data.police.uk words it. */
export const powers = new Vocabulary<StopPower>([
  [StopPower.POLICE_AND_CRIMINAL_EVIDENCE_ACT, 'Police and Criminal Evidence Act 1984 (section 1)'],
  [StopPower.MISUSE_OF_DRUGS_ACT, 'Misuse of Drugs Act 1971 (section 23)'],
  [
    StopPower.PSYCHOACTIVE_SUBSTANCES_ACT,
    'Psychoactive Substances Act 2016 (s36(2))',
    'Psychoactive Substances Act 2016 (s37(2))',
  ],
  [StopPower.FIREARMS_ACT, 'Firearms Act 1968 (section 47)'],
  [StopPower.SECTION_60, 'Criminal Justice and Public Order Act 1994 (section 60)'],
  [StopPower.SCHOOL_PREMISES, 'Criminal Justice Act 1988 (section 139B)'],
  [
    StopPower.OTHER_ACT,
    'Police and Criminal Evidence Act 1984 (section 6)',
    'Aviation Security Act 1982 (section 27(1))',
    'Conservation of Seals Act 1970 (section 4)',
    'Crossbows Act 1987 (section 4)',
    'Customs and Excise Management Act 1979 (section 163)',
    'Deer Act 1991 (section 12)',
    'Environmental Protection Act 1990 (section 34B )',
    'Hunting Act 2004 (section 8)',
    'Protection of Badgers Act 1992 (section 11)',
    'Public Stores Act 1875 (section 6)',
    'Sporting Events Act 1985 (section 7)',
    'Wildlife and Countryside Act 1981 (section 19)',
  ],
]);
