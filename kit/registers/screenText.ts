import { legibleForms } from './legibleForms.ts';

const at = '(?:@|[([{<_*~-]\\s?at\\s?[)\\]}>_*~-])';
const dot = '(?:\\.|\\s\\.\\s?|\\s?[([{<_*~-]\\s?dot\\s?[)\\]}>_*~-]\\s?|\\s+dot\\s+)';
// Plain ranges and not \p{L}: classes of all letters, repeated, take V8 seconds to compile for texts with an apostrophe.
const host = '[\\wÀ-ɏ-]+';
const writer = '(?<![\\wÀ-ɏ.+-])[\\wÀ-ɏ.+-]+';

/** What an address ends in where nothing else tells it from "at" and a full stop. */
const endings = '(?:uk|com|org|net|gov|police|london|eu|info|biz|co|io|email|mail|edu)';

/** Before "at", these speak of a page and not of a person: "the survey is published at london.gov.uk". */
const ofPages =
  '(?:agendas?|are|available|details|find|form|found|go|held|here|information|is|it|look|minutes|more|online|page|posted|published|read|reports?|results|see|shown|site|survey|was|website|were)';

/** The letters with which postcodes begin. */
const areas =
  '(?:AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|B|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|E|FK|FY|GL|GU|G|HA|HD|HG|HP|HR|HS|HU|HX|IG|IP|IV|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|L|ME|MK|ML|M|NE|NG|NN|NP|NR|NW|N|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|S|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|W|YO|ZE)';

/** What a text that is going to be read by anybody must not hold, and how it is known. */
const details: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['an e-mail address', /[^\s@]\s?@\s?[^\s@]+\.(?=\S)[^\s@]/],
  ['an e-mail address', new RegExp(`[^\\s@]\\s?${at}\\s?${host}(?:${dot}${host})*${dot}[a-z]{2,}`, 'i')],
  // An address in a house, and one that is spelt with a full stop and in small letters, whatever it ends in.
  ['an e-mail address', /[\w.+-]@[\w-]/],
  [
    'an e-mail address',
    new RegExp(
      `(?<![\\wÀ-ɏ.+-])(?!${ofPages}\\s)[a-z\\d.+-]+\\s+at\\s+(?!www\\.)[a-z\\d-]+\\.[a-z]{2,}\\b(?!\\s+[a-z])`,
    ),
  ],
  ['an e-mail address', new RegExp(`${writer}\\s+at\\s+${host}(?:${dot}${host})*\\s+dot\\s+[a-z]{2,}`, 'i')],
  [
    'an e-mail address',
    new RegExp(
      `(?<![\\wÀ-ɏ.+-])(?!${ofPages}\\s)[\\wÀ-ɏ.+-]+\\s+at\\s+(?!www\\.)(?:${host}(?:\\.|\\s\\.\\s?))+${endings}(?![\\wÀ-ɏ])`,
      'i',
    ),
  ],
  [
    'an e-mail address',
    new RegExp(`${writer}\\s+at\\s+(?:aol|btinternet|g(?:oogle)?mail|hotmail|icloud|protonmail|yahoo)\\b`, 'i'),
  ],
  // National and international forms, written together or in groups; eight digits that begin as London's local numbers do.
  [
    'a telephone number',
    /(?<![\d/,-])(?:\+\s?\d|\(?0\)?[\s().,/·•_*-]{0,3}[1-9]|\(?00[\s().-]{0,3}[1-9])(?:[\s().,/·•_*‐-―-]{0,3}\d){7,}/,
  ],
  // A mobile's number without its first nought, with the country's number or none, and the free numbers of eight digits.
  ['a telephone number', /(?<![\d£.,-])(?:44[\s.,/-]?)?7\d{3}[\s.,/-]?\d{3}[\s.,/-]?\d{3}(?!\d)/],
  ['a telephone number', /(?<!\d)08\d{2}[\s.,/-]?\d{4}(?!\d)/],
  ['a telephone number', /\b[378]\d{3}[ .-]\d{4}\b(?![-/]\d)/],
  ['a postcode', /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[ABD-HJLNP-UW-Z]{2}\b/i],
  // Eight digits together that begin so, unless they end as a round sum does.
  ['a telephone number', /(?<![\d£.,/-])[378]\d{3}(?!0{4})\d{4}(?![\d,/-])/],
  // Oddly spaced; "A12, 3rd exit" is none.
  [
    'a postcode',
    new RegExp(
      `\\b${areas}[\\s.,_/‐-―-]{0,3}\\d[A-Z\\d]?[\\s.,_/‐-―-]{0,3}\\d(?!(?:st|nd|rd|th)\\b)[ABD-HJLNP-UW-Z]{2}\\b`,
      'i',
    ),
  ],
  [
    'a postcode',
    new RegExp(
      `\\b${areas}[\\s._-]{0,3}\\d[A-Z\\d]?[\\s._-]{0,3}\\d[\\s._-]{0,3}[ABD-HJLNP-UW-Z][\\s._-]{0,3}[ABD-HJLNP-UW-Z]\\b`,
    ),
  ],
  // With a letter put for a digit, as when it is copied by eye: "E2 OHU", "EI 6AN".
  ['a postcode', new RegExp(`\\b(?=[A-Z]+ ?[A-Z]*\\d)${areas}[\\dIO][A-Z\\d]? ?(?:[\\dIO]|O )[ABD-HJLNP-UW-Z]{2}\\b`)],
];

/**
 * What personal detail a text holds, such as "a telephone number"; null where none is seen. It errs on the side of refusing.
 * Names it cannot know: that is what a second person reads a text for before it is published.
 */
export function screenText(text: string): string | null {
  const forms = legibleForms(text);
  return details.find(([, pattern]) => forms.some((form) => pattern.test(form)))?.[0] ?? null;
}
