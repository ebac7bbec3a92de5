import { PageInfo } from '../../schema/figures/connection.ts';
import { HubError } from '../hubError.ts';

/** The part of a list that was asked for, with cursors. */
export interface Page<Item> {
  readonly items: readonly { readonly item: Item; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

export const defaultPageSize = 20;
export const largestPage = 100;

/**
 * Cuts a page out of a whole list in its order.
 * @param keyOf a key that is unique in the list and stays with the item
 * @throws HubError BAD_USER_INPUT for a page size outside 1 to 100 and for a cursor that is none of this list
 */
export function pageOf<Item>(
  list: readonly Item[],
  keyOf: (item: Item) => string,
  first: number | null | undefined,
  after: string | null | undefined,
): Page<Item> {
  const size = pageSize(first);
  const start = typeof after === 'string' ? placeAfter(list, keyOf, after) : 0;
  const items = list.slice(start, start + size).map((item) => ({ item, cursor: cursorOf(keyOf(item)) }));
  const cursors = items.map(({ cursor }) => cursor);
  return { items, pageInfo: new PageInfo(cursors, start > 0, start + size < list.length), totalCount: list.length };
}

/** @throws HubError BAD_USER_INPUT for a size outside 1 to 100 */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? defaultPageSize;
  if (size >= 1 && size <= largestPage) return size;
  throw new HubError('BAD_USER_INPUT', `"first" is from 1 to ${String(largestPage)}; got ${String(size)}.`);
}

/** The cursor of an item by its key in the list. */
export function cursorOf(key: string): string {
  return Buffer.from(key).toString('base64url');
}

/** The key that a cursor was made of; any text where it is none of ours. */
export function keyOfCursor(cursor: string): string {
  return Buffer.from(cursor, 'base64url').toString();
}

export function noCursorOfThisList(): HubError {
  return new HubError('BAD_USER_INPUT', '"after" is no cursor of this list; give an endCursor of an earlier page.');
}

function placeAfter<Item>(list: readonly Item[], keyOf: (item: Item) => string, after: string): number {
  const key = keyOfCursor(after);
  const place = list.findIndex((item) => keyOf(item) === key);
  if (place < 0) throw noCursorOfThisList();
  return place + 1;
}
