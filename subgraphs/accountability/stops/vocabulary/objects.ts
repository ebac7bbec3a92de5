import { StopObject } from '../stopObject.ts';
import { notRecorded, Vocabulary } from './vocabulary.ts';

/** What was searched for, as data.police.uk words it. */
export const objects = new Vocabulary<StopObject | typeof notRecorded>([
  [StopObject.CONTROLLED_DRUGS, 'Controlled drugs'],
  [StopObject.PSYCHOACTIVE_SUBSTANCES, 'Psychoactive substances'],
  [StopObject.OFFENSIVE_WEAPONS, 'Offensive weapons'],
  [StopObject.FIREARMS, 'Firearms'],
  [StopObject.CROSSBOWS, 'Crossbows'],
  [StopObject.ANYTHING_TO_THREATEN_OR_HARM, 'Anything to threaten or harm anyone'],
  [StopObject.FIREWORKS, 'Fireworks'],
  [StopObject.STOLEN_GOODS, 'Stolen goods'],
  [StopObject.ARTICLES_FOR_THEFT, 'Article for use in theft'],
  [StopObject.ARTICLES_FOR_CRIMINAL_DAMAGE, 'Articles for use in criminal damage'],
  [StopObject.GOODS_WITH_UNPAID_DUTY, 'Goods on which duty has not been paid etc.'],
  [StopObject.EVIDENCE_OF_OFFENCES, 'Evidence of offences under the Act'],
  [
    StopObject.WILDLIFE_CRIME,
    'Evidence of wildlife offences',
    'Evidence of hunting any wild mammal with a dog',
    'Game or poaching equipment',
    'Seals or hunting equipment',
  ],
  [notRecorded, 'Detailed object of search unavailable'],
]);
