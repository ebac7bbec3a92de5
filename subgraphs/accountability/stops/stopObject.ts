import { describeEnum } from '../../../schema/figures/describeEnum.ts';

/** What was searched for. */
export enum StopObject {
  CONTROLLED_DRUGS = 'CONTROLLED_DRUGS',
  PSYCHOACTIVE_SUBSTANCES = 'PSYCHOACTIVE_SUBSTANCES',
  OFFENSIVE_WEAPONS = 'OFFENSIVE_WEAPONS',
  FIREARMS = 'FIREARMS',
  CROSSBOWS = 'CROSSBOWS',
  ANYTHING_TO_THREATEN_OR_HARM = 'ANYTHING_TO_THREATEN_OR_HARM',
  FIREWORKS = 'FIREWORKS',
  STOLEN_GOODS = 'STOLEN_GOODS',
  ARTICLES_FOR_THEFT = 'ARTICLES_FOR_THEFT',
  ARTICLES_FOR_CRIMINAL_DAMAGE = 'ARTICLES_FOR_CRIMINAL_DAMAGE',
  GOODS_WITH_UNPAID_DUTY = 'GOODS_WITH_UNPAID_DUTY',
  EVIDENCE_OF_OFFENCES = 'EVIDENCE_OF_OFFENCES',
  WILDLIFE_CRIME = 'WILDLIFE_CRIME',
  NOT_RECORDED = 'NOT_RECORDED',
  UNRECOGNISED = 'UNRECOGNISED',
}

describeEnum(StopObject, 'StopObject', 'What a stop and search looked for; data.police.uk tells it since 2016.', {
  CONTROLLED_DRUGS: { description: 'Controlled drugs.' },
  PSYCHOACTIVE_SUBSTANCES: { description: 'Psychoactive substances.' },
  OFFENSIVE_WEAPONS: { description: 'Offensive weapons, such as knives.' },
  FIREARMS: { description: 'Firearms.' },
  CROSSBOWS: { description: 'Crossbows.' },
  ANYTHING_TO_THREATEN_OR_HARM: { description: 'Anything to threaten or harm anyone, as under section 60.' },
  FIREWORKS: { description: 'Fireworks.' },
  STOLEN_GOODS: { description: 'Stolen goods.' },
  ARTICLES_FOR_THEFT: { description: 'Articles for use in theft, such as tools.' },
  ARTICLES_FOR_CRIMINAL_DAMAGE: { description: 'Articles for use in criminal damage, such as spray paint.' },
  GOODS_WITH_UNPAID_DUTY: { description: 'Goods on which duty has not been paid.' },
  EVIDENCE_OF_OFFENCES: { description: 'Evidence of offences under the Act that gives the power.' },
  WILDLIFE_CRIME: { description: 'Evidence of wildlife offences, or equipment for poaching and hunting.' },
  NOT_RECORDED: { description: 'The source leaves it blank.' },
  UNRECOGNISED: { description: 'The source uses words that the hub does not know yet; they are kept and reported.' },
});
