/** A word, and how often it is to be met among all of a list. */
export type Share = readonly [word: string, share: number];

/** One of the words, each as often as its share says. */
export function drawn(random: () => number, shares: readonly Share[]): string {
  let left = random() * shares.reduce((sum, [, share]) => sum + share, 0);
  const found = shares.find(([, share]) => (left -= share) < 0) ?? shares[0];
  return found?.[0] ?? '';
}
