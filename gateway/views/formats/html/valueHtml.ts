import { reservedKey as reserved } from '../../../../kit/views/checkView.ts';
import { lettersOf } from '../../notes/shorthand.ts';
import { at, isTree, type Tree } from '../../shape/answerTree.ts';
import { cellOf } from '../../shape/column.ts';
import type { LeafType } from '../../shape/shape.ts';
import { enumWords } from './enumWords.ts';
import { escapeHtml } from './escapeHtml.ts';
import { wordHtml } from './wordHtml.ts';

/** What stands around a value: the polarity of the indicator that it belongs to, "NEUTRAL" where there is none. */
export interface Around {
  readonly polarity: unknown;
}

interface Renderer {
  readonly html: (value: Tree, around: Around) => string;
  /** How many characters it needs beside one another. */
  readonly width: number;
}

const amount = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
const ratio = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** A figure as one reads it out, with the letters of what to know about it; italics and words where there is no number. */
export function figureHtml(figure: unknown): string {
  if (!isTree(figure)) return '';
  const said = text(figure[`${reserved}text`]);
  if (figure[`${reserved}value`] === null) return `<span class="absent">${said}</span>`;
  const letters = lettersOf(figure[`${reserved}status`], figure[`${reserved}flags`]);
  return letters.length === 0 ? said : `${said}<sup>${escapeHtml(letters.join(' '))}</sup>`;
}

/** The same where there is room for a letter only: "x" for "x – not yet published", which the notes explain. */
export function shortFigureHtml(figure: unknown): string {
  if (!isTree(figure) || figure[`${reserved}value`] !== null) return figureHtml(figure);
  const [letter = ''] = text(figure[`${reserved}text`]).split(' – ');
  return `<span class="absent">${letter}</span>`;
}

/** What stands in a cell of which the answer has nothing. */
export const nothingHtml = '<span class="absent">–</span>';

/** Verdicts as a sign and a word, and a colour only where the measure has a good side. */
function verdictHtml(verdict: unknown, polarity: unknown): string {
  const marked = (sign: string, word: string, side: string) =>
    `<span class="mark ${side}">${sign} ${word}${side === 'worse' ? ' (worse)' : side === 'better' ? ' (better)' : ''}</span>`;
  switch (verdict) {
    case 'HIGHER':
      return marked('▲', 'higher', polarity === 'LOW_GOOD' ? 'worse' : polarity === 'HIGH_GOOD' ? 'better' : 'other');
    case 'LOWER':
      return marked('▼', 'lower', polarity === 'LOW_GOOD' ? 'better' : polarity === 'HIGH_GOOD' ? 'worse' : 'other');
    case 'NOT_DISTINGUISHABLE':
      return '<span class="whole">● no clear difference</span>';
    case 'TOO_FEW':
      return '<span class="whole">○ too few to say</span>';
    case 'NOT_COMPARABLE':
      return '<span class="whole">○ not comparable</span>';
    default:
      return '';
  }
}

function joined(...parts: readonly (string | null | false)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join('<br>');
}

/** Parts beside one another, which go to the next line one by one where a column is narrow. */
function inline(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

function wholeHtml(words: string | undefined): string | null {
  return words === undefined || words === '' ? null : `<span class="whole">${escapeHtml(words)}</span>`;
}

function periodHtml(period: unknown): string | null {
  return typeof period === 'string' ? `<span class="small">(${wordHtml(period)})</span>` : null;
}

function numberText(value: unknown, ending: string): string {
  // A true minus sign is as wide as a plus, and is not broken from its number.
  return typeof value === 'number' ? `${amount.format(value).replace('-', '−')}${ending}` : '';
}

/** Types that a reader takes in as one thing: each becomes one cell. */
const renderers: Readonly<Record<string, Renderer>> = {
  Observation: {
    width: 14,
    html: (value) => {
      const figure = at(value, ['figure']);
      return inline(figureHtml(figure), periodHtml(value['period']));
    },
  },
  Change: {
    width: 17,
    html: (value, { polarity }) => {
      const size = [numberText(value['percent'], '%'), numberText(value['points'], ' points')].find(
        (text) => text !== '',
      );
      const between =
        isTree(value['from']) && isTree(value['to']) ? `${figureHtml(value['from'])} → ${figureHtml(value['to'])}` : '';
      const verdict = verdictHtml(value[`${reserved}verdict`], polarity);
      return joined(
        inline(verdict, wholeHtml(size), periodHtml(value['toPeriod'])),
        between,
        smallText(value['explanation']),
      );
    },
  },
  AreaComparison: {
    width: 17,
    html: (value, { polarity }) => {
      const times = value['ratio'];
      const size =
        typeof times === 'number' ? `${ratio.format(times)} times` : numberText(value['difference'], ' points');
      return joined(
        inline(verdictHtml(value['verdict'], polarity), wholeHtml(size), periodHtml(value['period'])),
        smallText(value['explanation']),
      );
    },
  },
  Absence: {
    width: 24,
    html: (value) => `<span class="absent">${text(value['explanation'] ?? value['reason'])}</span>`,
  },
  Release: {
    width: 20,
    html: (value) => joined(...['title', 'publisher', 'publishedOn'].map((key) => text(value[key]))),
  },
};

function smallText(value: unknown): string | null {
  return typeof value === 'string' ? `<span class="small">${wordHtml(value)}</span>` : null;
}

function text(value: unknown): string {
  return typeof value === 'string' ? escapeHtml(value) : '';
}

export function rendererOf(type: string): Renderer | undefined {
  return renderers[type];
}

/** A scalar, an enum or a list of such; enums as words, and a year, as its key says, without a comma. */
export function leafHtml(value: unknown, type: LeafType = 'TEXT', key = ''): string {
  if (type === 'WORD') return escapeHtml((Array.isArray(value) ? value : [value]).map(enumWords).join('; '));
  const cell = cellOf(value);
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'number') return /year$/i.test(key) ? String(cell) : ratio.format(cell);
  return wordHtml(cell);
}
