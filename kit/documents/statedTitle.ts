/** A category's id in words: "public-meetings" is "Public meetings", "AGE:21 to 40" is "21 to 40". */
export function statedTitle(category: string): string {
  const words = category.slice(category.indexOf(':') + 1).replaceAll(/[-_]/g, ' ');
  const plain = /^[A-Z_ ]+$/.test(words) ? words.toLowerCase() : words;
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
