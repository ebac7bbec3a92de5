/** A word of a closed list as people write it in a cell: "Low numbers" is LOW_NUMBERS. */
export function wordOf(text: string): string {
  return text
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');
}
