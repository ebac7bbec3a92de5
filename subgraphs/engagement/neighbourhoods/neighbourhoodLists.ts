import { personOf } from '../../../kit/registers/person.ts';
import {
  neighbourhoodEvents,
  neighbourhoodPeople,
  neighbourhoodPriorities,
} from '../../../schema/datasets/neighbourhoodDatasets.ts';
import { NeighbourhoodRank } from '../entities/neighbourhoodRank.ts';
import { categoriesOfWords } from './categoriesOfWords.ts';
import type { DroppedDetails } from './droppedDetails.ts';
import { eventKindOfRecord } from './eventKinds.ts';
import { digestOf } from './importedText.ts';
import type { NeighbourhoodItem, NeighbourhoodList } from './neighbourhoodItems.ts';
import { plainText } from './plainText.ts';
import { rankOfRecord } from './ranks.ts';
import { withoutPersons } from './withoutPersons.ts';

const priorityColumns = [
  'issue',
  'issue_digest',
  'issued_on',
  'action',
  'action_digest',
  'action_on',
  'categories',
  'brought_by',
  'agency',
];

/**
 * What was asked for and what was done, in the police's words, which wait for a second person; the days and the categories of crime that
 * the words name are published at once.
 */
export const prioritiesList: NeighbourhoodList = {
  dataset: neighbourhoodPriorities,
  rows: { table: 'neighbourhood_priority', columns: priorityColumns },
  thing: 'a priority',
  read(item, dropped, { sender, heldBack }) {
    if (item.text('issue') === null) item.refuse('issue', 'Expected what the priority is; found nothing.');
    const issue = waiting(item, 'issue', dropped, heldBack);
    const action = waiting(item, 'action', dropped, heldBack);
    return [
      issue.text,
      issue.digest,
      item.day('issuedOn'),
      action.text,
      action.digest,
      item.day('actionOn'),
      categoriesOfWords(issue.words).join(' '),
      personOf(sender),
      sender.agency,
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

interface WaitingText {
  /** The words as the file gives them, to read the categories of crime in; empty where it gives none. */
  readonly words: string;
  /** What is kept of them; null where nothing is. */
  readonly text: string | null;
  readonly digest: string | null;
}

function waiting(
  item: NeighbourhoodItem,
  name: string,
  dropped: DroppedDetails,
  heldBack: ReadonlySet<string>,
): WaitingText {
  const html = item.text(name);
  const words = html === null ? '' : plainText(html);
  if (words === '') return { words, text: null, digest: html === null ? null : '' };
  const { text, removed, names } = withoutPersons(words);
  for (const what of removed) dropped.add(`sentences with ${what}`);
  dropped.add('names', names);
  if (text === null) return { words, text, digest: '' };
  const digest = digestOf(text);
  if (heldBack.has(digest)) return { words, text: null, digest };
  dropped.holdBack();
  return { words, text, digest };
}
