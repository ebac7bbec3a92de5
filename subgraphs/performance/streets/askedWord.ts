import { HubError } from '../../../kit/hubError.ts';
import { unknownWord } from './loadedWords.ts';
import { slugOf, type StreetWord } from './streetWords.ts';

export interface Asking {
  readonly known: readonly StreetWord[];
  /** Ids that files have brought, those that the hub does not know too. */
  readonly loaded: () => Promise<readonly string[]>;
  /** What there is no such of, and the query that lists them. */
  readonly what: string;
  readonly list: string;
}

/**
 * The word for which an id or the publisher's own words stand.
 * @throws HubError BAD_USER_INPUT where there is none
 */
export async function askedWord(asked: string, { known, loaded, what, list }: Asking): Promise<StreetWord> {
  const id = slugOf(asked);
  const word = known.find((each) => each.id === id);
  if (word !== undefined) return word;
  if ((await loaded()).includes(id)) return unknownWord(id);
  throw new HubError('BAD_USER_INPUT', `There is no ${what} ${JSON.stringify(asked)}; "${list} { id }" lists them.`);
}
