import type { FileImporter } from '../../../kit/importing/importer.ts';
import { neighbourhoodImporter } from './neighbourhoodItems.ts';
import { eventsList, peopleList, prioritiesList } from './neighbourhoodLists.ts';
import { neighbourhoodWardsImporter } from './neighbourhoodWardsImporter.ts';

/** What the police publish of their neighbourhoods, and where these lie. */
export const neighbourhoodImporters: readonly FileImporter[] = [
  ...[prioritiesList, peopleList, eventsList].map(neighbourhoodImporter),
  neighbourhoodWardsImporter,
];
