/** Characters that show nothing and could keep a number or an address from being seen. */
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]|\uFE0F|\u20E3/g;

/** Days are no telephone numbers, however they are written. */
const days = /(?<![\d.])\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d-(?:0\d|1[0-2])-[0-3]\d(?!\d)/g;

/** The noughts of the writings that Londoners read: Arabic, Persian and Urdu, Hindi, Bengali, Punjabi, Gujarati. */
const noughts = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6];
const otherDigits = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0A66-\u0A6F\u0AE6-\u0AEF]/g;

/** As pages and addresses write "@". */
const writtenAt = /&#(?:64|x40);|&commat;|%40/gi;

const digitWords: ReadonlyMap<string, string> = new Map([
  ...['zero', 'oh', 'nought', 'naught'].map((word): [string, string] => [word, '0']),
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((word, place): [string, string] => [
    word,
    String(place + 1),
  ]),
]);
const anyDigitWord = new RegExp(`\\b(?:${[...digitWords.keys()].join('|')})\\b`, 'gi');

/** Begins as a telephone number does, and goes on in digits and in letters that look like them. */
const lookAlikes = /(?<![A-Za-z\d])[0Oo](?:[\s().·•_*-]{0,3}[\dOoIl|]){8,}(?![A-Za-z])/g;

/** Five letters and digits or more, each standing by itself: "0 7 7 0 0" or "E-1-6-A-N". */
const oneByOne = /(?<![A-Za-z\d])[A-Za-z\d](?:[^A-Za-z\d]{1,3}[A-Za-z\d](?![A-Za-z\d])){4,}/g;

/**
 * The forms in which a text is read for details of persons: as it is written, and with numbers that are spelt, spaced out or written
 * with letters put into digits. Only for reading: what is kept is the text itself.
 */
export function legibleForms(text: string): readonly string[] {
  const written = text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(writtenAt, '@')
    .replace(otherDigits, inOurDigits)
    .replace(days, ' … ');
  const inDigits = written
    .replace(anyDigitWord, (word) => digitWords.get(word.toLowerCase()) ?? word)
    .replace(/\b(?:(double)|treble|triple)[\s-]+(\d)\b/gi, (_, double: string | undefined, digit: string) =>
      digit.repeat(double === undefined ? 3 : 2),
    )
    .replace(/\b(\d)\s+hundred\b/gi, '$100')
    .replace(lookAlikes, (run) => (run.replaceAll(/\D/g, '').length < 4 ? run : inPlainDigits(run)))
    .replace(oneByOne, (run) => run.replaceAll(run.includes('@') ? /[^A-Za-z\d.@]/g : /[^A-Za-z\d]/g, ''));
  return inDigits === written ? [written] : [written, inDigits];
}

function inOurDigits(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - (noughts.find((nought) => code >= nought && code < nought + 10) ?? code));
}

function inPlainDigits(run: string): string {
  return run.replaceAll(/o/gi, '0').replaceAll(/[Il|]/g, '1');
}
