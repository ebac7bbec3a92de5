import { screenText } from '../../../kit/registers/screenText.ts';
import { namesAddressed, withoutNames } from './likelyNames.ts';

/** What else a published text says of persons, whom the graph does not know. */
const ofPersons: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    'an officer’s name',
    /\b(?:[DT]?P[Cc]s?|PCSOs?|DWOs?|[DT]?PS|D[CI]|(?:[Dd]et(?:ective)? )?(?:[Ss]gt|SGT|[Ss]ergeants?|[Ii]nsp(?:ector)?|[Cc]onstables?|[Ss]uper?intendent|[Cc]ommander))\.?\s+(?:\d+\s*[A-Z]{0,3}\s+)?\p{Lu}[\p{L}’'-]+/u,
  ],
  ['a person’s name', /\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Rev|Revd|Sir|Dame)\.?\s+\p{Lu}[\p{L}’'-]+/u],
  [
    'an address',
    /\b\d+[A-Za-z]?,?\s+(?:\p{Lu}[\p{L}’'-]*\s+){1,4}(?:Road|Street|Avenue|Lane|Close|Court|House|Gardens|Grove|Way|Square|Terrace|Place|Crescent|Drive|Rd|St|Ave)\b/u,
  ],
];

export interface ScreenedText {
  /** What is left; null where nothing is. */
  readonly text: string | null;
  /** What was taken out, once for each sentence, such as "a telephone number". */
  readonly removed: readonly string[];
  /** How many names were left out of what is left. */
  readonly names: number;
}

/**
 * A published text without the sentences that hold a contact detail, an address, a name with a title or one to turn to. It errs on the
 * side of taking out; and where the rest still looks like one that is spread over sentences, all of it goes. What looks like a name in it
 * is left out of the sentence. No pattern finds every name, so what is left waits for a second person.
 */
export function withoutPersons(text: string): ScreenedText {
  const removed: string[] = [];
  const kept = sentencesOf(text).filter((sentence) => {
    const found = detailIn(sentence);
    if (found !== null) removed.push(found);
    return found === null;
  });
  const rest = kept.join('').trim();
  if (rest === '') return { text: null, removed, names: 0 };
  const spread = detailIn(rest);
  if (spread !== null) return { text: null, removed: [...removed, spread], names: 0 };
  return { ...withoutNames(rest), removed };
}

function detailIn(text: string): string | null {
  const found = screenText(text) ?? ofPersons.find(([, pattern]) => pattern.test(text))?.[0];
  return found ?? (namesAddressed(text).length > 0 ? 'a name to turn to' : null);
}

/** Cut after a full stop and the like where a blank follows; the pieces add up to the text. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?;]\s)/);
}
