import { StopType } from '../stopType.ts';
import { Vocabulary } from './vocabulary.ts';

/** Who or what was searched, as data.police.uk words it. */
export const searchTypes = new Vocabulary<StopType>([
  [StopType.PERSON, 'Person search'],
  [StopType.PERSON_AND_VEHICLE, 'Person and Vehicle search'],
  [StopType.VEHICLE, 'Vehicle search'],
]);
