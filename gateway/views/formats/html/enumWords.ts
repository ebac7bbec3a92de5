/** Parts of the graph's enums that are written in capitals in a sentence too. */
const capitals = new Set(['ICV', 'LGBT', 'MPS']);

/** A value of an enum, or an act, as people write it, such as "in progress" or "adopt local priority"; nothing for what is no text. */
export function enumWords(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .split('_')
    .map((word) => (capitals.has(word) ? word : word.toLowerCase()))
    .join(' ');
}
