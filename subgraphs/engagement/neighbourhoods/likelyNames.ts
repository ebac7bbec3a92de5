import { areas } from '../../../schema/places/areas.ts';
import { givenNames, ordinaryWords, streetWords } from './wordsAroundNames.ts';

const placeWords = areas.flatMap(({ name }) => name.toLowerCase().split(/[^\p{L}]+/u));
const known: ReadonlySet<string> = new Set([...placeWords, ...ordinaryWords]);
const given: ReadonlySet<string> = new Set(givenNames);
const ofStreets: ReadonlySet<string> = new Set(streetWords);

const word = "\\p{Lu}[\\p{L}’'-]+";
const inARow = new RegExp(`${word}(?: ${word})+`, 'gu');
/** After these a capital begins a person more often than not. */
const addressed = new RegExp(
  `(?:^|[^\\p{L}])(?:[Cc]ontact|CONTACT|[Ss]peak(?:ing)? (?:to|with)|[Tt]alk(?:ing)? to|[Aa]sk(?: for)?|[Cc]all|[Rr]ing|[Pp]hone|[Tt]ext|[Ee]-?mail|[Tt]ell|[Ww]rite to|[Mm]essage|[Mm]eet|[Rr]eport(?:ed)? to|[Ll]ed by|[Rr]un by|[Cc]haired by|[Tt]hanks to|[Oo]fficer|[Cc]hair(?:man|woman|person)?)(?: is|:)? (${word}(?: ${word})?)`,
  'gu',
);

/** @returns whom a text tells its readers to turn to, as far as that looks like a name: "John Brown" of "Contact John Brown about it" */
export function namesAddressed(text: string): readonly string[] {
  return [...text.matchAll(addressed)]
    .map(([, name = '']) => name)
    .filter((name) => name.split(' ').some((part) => !isKnown(part) && !isAcronym(part)));
}

/** What stands in the place of a name. */
const leftOut = '[name left out]';

/** A text with what looks like a person's name left out of it, and how many names that were. */
export function withoutNames(text: string): { readonly text: string; readonly names: number } {
  let names = 0;
  const rest = text.replaceAll(inARow, (run) => {
    const words = run.split(' ');
    const isOfName = words.map((_, place) => isPair(words, place) || isPair(words, place - 1));
    return words
      .flatMap((part, place) => {
        if (isOfName[place] !== true) return [part];
        if (isOfName[place - 1] === true) return [];
        names += 1;
        return [leftOut];
      })
      .join(' ');
  });
  return { text: rest, names };
}

/** Whether a word and the one after it look like a name together. */
function isPair(words: readonly string[], place: number): boolean {
  const [first, second] = [words[place], words[place + 1]];
  return first !== undefined && second !== undefined && isLikelyName(first, second);
}

function isLikelyName(first: string, second: string): boolean {
  return given.has(first.toLowerCase()) ? !ofStreets.has(second.toLowerCase()) : !isKnown(first) && !isKnown(second);
}

/**
 * What in a text looks like a person's name: two words with capitals of which neither is a place of London or an ordinary word, or the first
 * is a usual first name and the second no street. No list knows all names: what is left waits for a second person.
 */
export function likelyNames(text: string): readonly string[] {
  const pairs = [...text.matchAll(inARow)].flatMap(([run]) => {
    const words = run.split(' ');
    return words.slice(1).map((second, place): [string, string] => [words[place] ?? '', second]);
  });
  const names = pairs.filter(([first, second]) => isLikelyName(first, second)).map((pair) => pair.join(' '));
  return [...new Set([...names, ...namesAddressed(text)])];
}

const isKnown = (part: string) => known.has(part.toLowerCase().replace(/[’']s$/, ''));
const isAcronym = (part: string) => part.length <= 5 && part === part.toUpperCase();
