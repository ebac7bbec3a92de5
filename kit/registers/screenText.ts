/** What a text that is going to be read by anybody must not hold, and how it is known. */
const details: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['an e-mail address', /[^\s@]+\s?(?:@|[([]\s?at\s?[)\]])\s?[^\s@]+(?:\.(?=\S)|\s?[([]\s?dot\s?[)\]]\s?)[^\s@]+/i],
  // National and international forms, written together or in groups; eight digits that begin as London's local numbers do.
  ['a telephone number', /(?<![\d/-])(?:\+|\(?0)[\d(](?:[\s().-]{0,3}\d){7,}|\b[378]\d{3}[ -]\d{4}\b(?![-/]\d)/],
  ['a postcode', /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[ABD-HJLNP-UW-Z]{2}\b/i],
];

/** Characters that show nothing and could keep a number or an address from being seen. */
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/**
 * What personal detail a text holds, such as "a telephone number"; null where none is seen. It errs on the side of refusing.
 * Names it cannot know: that is what a second person reads a text for before it is published.
 */
export function screenText(text: string): string | null {
  const seen = text.normalize('NFKC').replace(invisible, '');
  return details.find(([, pattern]) => pattern.test(seen))?.[0] ?? null;
}
