/** A whole number from 0 such as 310306 or 310,306; null for other words. */
export function wholeNumber(text: string): number | null {
  return /^(?:\d{1,9}|\d{1,3}(?:,\d{3})+)$/.test(text) ? Number(text.replaceAll(',', '')) : null;
}

/** The same from 1: nobody divides by an area without people. */
export function countOfPeople(text: string): number | null {
  const count = wholeNumber(text);
  return count === 0 ? null : count;
}

export const expectedCount = 'a whole number from 1, such as 310306';
