import { engagementGaps } from '../../../../schema/datasets/returnDatasets.ts';
import { kindsByName, type ReturnForm } from '../returnForm.ts';

/** Communities that engagement is to reach; the ids are those of the public graph in small letters. */
export const communities = [
  'young-people',
  'older-people',
  'disabled-people',
  'women',
  'asian',
  'black',
  'mixed-heritage',
  'gypsy-roma-and-traveller',
  'lgbt',
  'buddhist',
  'christian',
  'hindu',
  'jewish',
  'muslim',
  'sikh',
  'new-arrivals',
  'private-renters',
  'businesses',
  'victims-of-crime',
] as const;

/** A few contacts might be known for who they are: counts of 1 to 4 are not kept, only that there are some. */
const fewest = 5;

/** How many contacts a borough has in a community. The contacts themselves never come to the hub. */
export const engagementGapsForm: ReturnForm = {
  dataset: engagementGaps,
  measure: 'engagement-contacts',
  place: 'BOROUGH',
  kinds: kindsByName(communities),
  counts: ['contacts'],
  faults: () => [],
  valuesOf({ contacts = null }, kind) {
    const isWithheld = contacts !== null && contacts > 0 && contacts < fewest;
    return [
      { category: `${kind ?? ''}/contacts`, value: isWithheld ? null : contacts, isWithheld },
      { category: `${kind ?? ''}/gap`, value: contacts === null ? null : Number(contacts === 0) },
    ];
  },
  // Contacts of several communities and boroughs may be the same people; gaps are counted in boroughs.
  addsUp: (category) => category.endsWith('/gap'),
};
