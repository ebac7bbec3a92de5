import type { Notes } from '../../notes/notes.ts';
import { shorthand } from '../../notes/shorthand.ts';
import type { Source } from '../../notes/sources.ts';
import type { Heading } from '../report.ts';
import { escapeHtml } from './escapeHtml.ts';

/** Everything that the tables rest on: definitions, why values are missing, letters, sources and where to find the page again. */
export function notesHtml({ address }: Heading, notes: Notes): string {
  return [
    '<section class="notes"><h2>Notes</h2>',
    list(
      'What is counted',
      [...Map.groupBy(definitionsForPeople(notes), ([, definition]) => definition)].map(
        ([definition, titles]) =>
          `<strong>${escapeHtml(titles.map(([title]) => title).join('; '))}</strong> – ${escapeHtml(definition)}`,
      ),
    ),
    list(
      'Where there is no number',
      [...notes.absences].map(
        ([words, count]) => `${escapeHtml(explanationOf(words))}${count > 1 ? ` (${String(count)} figures)` : ''}`,
      ),
    ),
    letters(notes),
    list('Sources', [...notes.sources].map(sourceHtml)),
    ...[...notes.sources.attributions].map((line) => `<p>${escapeHtml(line)}</p>`),
    address === null
      ? ''
      : `<p>The same again, or as .csv, .xlsx or JSON: <span class="facts">${escapeHtml(address)}</span></p>`,
    '</section>\n',
  ].join('\n');
}

/** A name such as "change.percent" or "theme": a column's, for programs; a heading or the letters explain what stands in it. */
const columnName = /^[a-z][\w.]*$/;
const wordForPrograms = /[A-Z]_[A-Z]|`|flagged [A-Z]|^Null |^Whether (it|some) .* made up to show the hub/;

/** Definitions as readers of a page need them: of what has a name in words, without the sentences that speak to programs. */
function definitionsForPeople({ definitions }: Notes): readonly (readonly [title: string, definition: string])[] {
  return [...definitions].flatMap(([title, definition]) => {
    const name = title.replace(/^: /, '');
    const sentences = definition.split(/(?<=\.) /).filter((sentence) => !wordForPrograms.test(sentence));
    return columnName.test(name) || sentences.length === 0 ? [] : [[name, sentences.join(' ')] as const];
  });
}

/** The words after the reason's name, which is for programs. */
function explanationOf(words: string): string {
  return words.slice(words.indexOf(': ') + 2);
}

function sourceHtml({ words, id }: Source): string {
  return `${escapeHtml(words)} <span class="small">${escapeHtml(id)}</span>`;
}

function list(heading: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return `<h3>${escapeHtml(heading)}</h3><ul>${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>`;
}

function letters(notes: Notes): string {
  // A page without a figure, as of why there is no answer, has no letters to explain.
  if (notes.definitions.size === 0 && notes.absences.size === 0 && notes.flags.length === 0) return '';
  const lines = [...shorthand, ...notes.flags.map(({ letter, words }) => ({ letter, words }))];
  const items = lines.map(
    ({ letter, words }) => `<div><dt>${escapeHtml(letter)}</dt><dd>${escapeHtml(words)}</dd></div>`,
  );
  return `<h3>Letters beside a figure, or in its place</h3><dl class="two letters">${items.join('\n')}</dl>
<p>▲ higher and ▼ lower are said only where chance alone would not explain the difference; ● is where it would.</p>`;
}
