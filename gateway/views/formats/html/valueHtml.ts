import { reservedKey as reserved } from '../../../../kit/views/checkView.ts';
import { lettersOf } from '../../notes/shorthand.ts';
import { at, isTree, type Tree } from '../../shape/answerTree.ts';
import { cellOf } from '../../shape/column.ts';
import type { LeafType } from '../../shape/shape.ts';
import { enumWords } from './enumWords.ts';
import { escapeHtml } from './escapeHtml.ts';

/** What stands around a value: the polarity of the indicator that it belongs to, "NEUTRAL" where there is none. */
export interface Around {
  readonly polarity: unknown;
}

type Renderer = (value: Tree, around: Around) => string;

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
      return '● no clear difference';
    case 'TOO_FEW':
      return '○ too few to say';
    case 'NOT_COMPARABLE':
      return '○ not comparable';
    default:
      return '';
  }
}

function joined(...parts: readonly (string | null | false)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join('<br>');
}

function numberText(value: unknown, ending: string): string {
  // A true minus sign is as wide as a plus, and is not broken from its number.
  return typeof value === 'number' ? `${amount.format(value).replace('-', '−')}${ending}` : '';
}

/** Types that a reader takes in as one thing: each becomes one cell. */
const renderers: Readonly<Record<string, Renderer>> = {
  Observation: (value) => {
    const figure = at(value, ['figure']);
    const period = value['period'];
    return `${figureHtml(figure)}${typeof period === 'string' ? ` <span class="small">(${escapeHtml(period)})</span>` : ''}`;
  },
  Change: (value, { polarity }) => {
    const size = [numberText(value['percent'], '%'), numberText(value['points'], ' points')].find(
      (text) => text !== '',
    );
    const between =
      isTree(value['from']) && isTree(value['to']) ? `${figureHtml(value['from'])} → ${figureHtml(value['to'])}` : '';
    return joined(
      verdictHtml(value[`${reserved}verdict`], polarity),
      size === undefined ? null : escapeHtml(size),
      between,
      smallText(value['toPeriod']),
      smallText(value['explanation']),
    );
  },
  AreaComparison: (value, { polarity }) => {
    const times = value['ratio'];
    const size =
      typeof times === 'number' ? `${ratio.format(times)} times` : numberText(value['difference'], ' points');
    return joined(verdictHtml(value['verdict'], polarity), escapeHtml(size), smallText(value['explanation']));
  },
  Absence: (value) => `<span class="absent">${text(value['explanation'] ?? value['reason'])}</span>`,
  Release: (value) => joined(...['title', 'publisher', 'publishedOn'].map((key) => text(value[key]))),
};

function smallText(value: unknown): string | null {
  return typeof value === 'string' ? `<span class="small">${escapeHtml(value)}</span>` : null;
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
  return escapeHtml(cell);
}
