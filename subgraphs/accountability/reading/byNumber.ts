const order = new Intl.Collator('en-GB', { numeric: true });

/** Puts numbered things in the order of a list: 2 before 10, 6 before 6a. */
export function byNumber(one: { readonly number: string }, other: { readonly number: string }): number {
  return order.compare(one.number, other.number);
}
