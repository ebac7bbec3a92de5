import type { FileImporter } from '../../../kit/importing/importer.ts';
import { engagementGapsForm } from './forms/engagementGapsForm.ts';
import { engagementMeetingsForm } from './forms/engagementMeetingsForm.ts';
import { keyIndividualNetworksForm } from './forms/keyIndividualNetworksForm.ts';
import { neighbourhoodTeamsForm } from './forms/neighbourhoodTeamsForm.ts';
import { neighbourhoodWatchForm } from './forms/neighbourhoodWatchForm.ts';
import { teamActivityForm } from './forms/teamActivityForm.ts';
import { returnImporter } from './returnImporter.ts';

/** What boroughs return each quarter, each on a form of its own. */
export const returnImporters: readonly FileImporter[] = [
  neighbourhoodTeamsForm,
  teamActivityForm,
  engagementMeetingsForm,
  neighbourhoodWatchForm,
  keyIndividualNetworksForm,
  engagementGapsForm,
].map(returnImporter);
