import {
  neighbourhoodEvents,
  neighbourhoodPeople,
  neighbourhoodPriorities,
} from '../../../schema/datasets/neighbourhoodDatasets.ts';
import { NeighbourhoodRank } from '../entities/neighbourhoodRank.ts';
import type { DroppedDetails } from './droppedDetails.ts';
import { eventKindOfRecord } from './eventKinds.ts';
import type { NeighbourhoodItem, NeighbourhoodList } from './neighbourhoodItems.ts';
import { plainText } from './plainText.ts';
import { rankOfRecord } from './ranks.ts';
import { withoutPersons } from './withoutPersons.ts';

/** What was asked for and what was done, in the police's words without those of persons. */
export const prioritiesList: NeighbourhoodList = {
  dataset: neighbourhoodPriorities,
  rows: { table: 'neighbourhood_priority', columns: ['issue', 'issued_on', 'action', 'action_on'] },
  thing: 'a priority',
  read(item, dropped) {
    if (item.text('issue') === null) item.refuse('issue', 'Expected what the priority is; found nothing.');
    return [
      screened(item, 'issue', dropped),
      item.day('issuedOn'),
      screened(item, 'action', dropped),
      item.day('actionOn'),
    ];
  },
};

/** Who is in the team is dropped; what is kept is that somebody of the rank is. */
export const peopleList: NeighbourhoodList = {
  dataset: neighbourhoodPeople,
  rows: { table: 'neighbourhood_rank', columns: ['rank'] },
  thing: 'a member of a team',
  read(item, dropped) {
    dropped.drop('names', item.value('name'));
    dropped.drop('biographies', item.value('biography'));
    dropped.drop('contact details', item.value('contact'));
    const rank = rankOfRecord(item.text('rank'));
    if (rank === NeighbourhoodRank.OTHER) dropped.add('ranks that the hub does not know, kept as other');
    return [rank];
  },
};

/** When, by the day, and what kind; not where, nor with whom. */
export const eventsList: NeighbourhoodList = {
  dataset: neighbourhoodEvents,
  rows: { table: 'neighbourhood_event', columns: ['kind', 'held_on'] },
  thing: 'an event',
  read(item, dropped) {
    dropped.drop('addresses', item.value('address'));
    dropped.drop('titles and descriptions', item.value('title') ?? item.value('description'));
    dropped.drop('contact details', item.value('contact'));
    const day = item.day('startsAt');
    if (item.refusals.length === 0 && day === null) {
      item.refuse('startsAt', 'Expected the day on which it begins; found nothing.');
    }
    return [eventKindOfRecord(item.text('kind') ?? item.text('title')), day];
  },
};

function screened(item: NeighbourhoodItem, name: string, dropped: DroppedDetails): string | null {
  const html = item.text(name);
  const { text, removed } = withoutPersons(html === null ? '' : plainText(html));
  for (const what of removed) dropped.add(`sentences with ${what}`);
  return text;
}
