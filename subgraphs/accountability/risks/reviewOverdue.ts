/**
 * Whether a risk should have been looked at again by the end of a day. The review is met on its day and overdue from the
 * day after.
 * @param nextReviewOn a day such as "2008-06-01"
 * @param asAt a day such as "2008-06-05"
 */
export function reviewOverdue(nextReviewOn: string, asAt: string): boolean {
  return asAt > nextReviewOn;
}
