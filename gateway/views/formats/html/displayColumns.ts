import { reservedKey as reserved } from '../../../../kit/views/checkView.ts';
import { at, isTree, type Tree } from '../../shape/answerTree.ts';
import { isOfConnection, restrictionOn } from '../../shape/restrictedTotal.ts';
import type { Group, LeafType, Part } from '../../shape/shape.ts';
import type { SizedColumn } from './columnGroups.ts';
import { wordsOf } from './escapeHtml.ts';
import { figureHtml, leafHtml, nothingHtml, rendererOf } from './valueHtml.ts';

/** A column of a table that people read: what they take in as one thing stands in one cell. */
export interface DisplayColumn extends SizedColumn {
  readonly isNumber: boolean;
  readonly html: (row: Tree) => string;
}

/** Objects whose own name says nothing to a reader: a column of a part of them goes by the part's name. */
const silent = new Set(['node', 'figure']);

/** Characters that a figure needs: with its interval, it takes two lines. */
const figureWidth = 10;
const leafWidths: Readonly<Record<LeafType, number>> = { NUMBER: 8, BOOLEAN: 4, WORD: 12, TEXT: 13 };

export function displayColumns(item: Group): readonly DisplayColumn[] {
  return columnsOf(item, [], [], item.type === 'Indicator' ? [] : null);
}

type Path = readonly string[];

interface Place {
  readonly path: Path;
  readonly names: Path;
  /** Where the indicator stands that it is in; null where it is in none. */
  readonly indicator: Path | null;
  /** Whether its cell says why there is nothing, of an indicator or in a list. */
  readonly saysWhy: boolean;
}

function columnsOf({ parts, type }: Group, path: Path, names: Path, indicator: Path | null): readonly DisplayColumn[] {
  // Why there is none stands in the place of what is lacking, and in no column of its own.
  const first = type === 'Indicator' ? parts.find(isOfLatest) : isOfConnection(type) ? parts.find(isTotal) : undefined;
  const isSaidElsewhere = first !== undefined || (type === 'Indicator' && parts.some(({ kind }) => kind === 'LIST'));
  return parts
    .filter((part) => !isSaidElsewhere || !isAbsence(part))
    .flatMap((part) =>
      columnOf(type === 'ChangedRecord' ? asWord(part) : part, {
        path: [...path, part.key],
        names: silent.has(part.key) ? names : [...names, part.key],
        indicator,
        saysWhy: part === first,
      }),
    );
}

/** A list of changes of many kinds of record has their states and acts as texts: they are words all the same. */
const wordsOfChanges: ReadonlySet<string> = new Set(['act', 'status', 'statusBefore']);

function asWord(part: Part): Part {
  return part.kind === 'LEAF' && wordsOfChanges.has(part.key) ? { ...part, type: 'WORD' } : part;
}

const latest: ReadonlySet<string> = new Set(['Observation', 'Change', 'AreaComparison']);

/** Whether a cell of an indicator's row says why there is nothing of it: that of its latest figure, change or comparison. */
export function saysWhyInCell({ parts, type }: Group): boolean {
  return type === 'Indicator' && parts.some(isOfLatest) && parts.some(isAbsence);
}

function isOfLatest(part: Part): boolean {
  return part.kind === 'GROUP' && latest.has(part.type);
}

function isTotal(part: Part): boolean {
  return part.kind === 'LEAF' && part.type === 'NUMBER';
}

function isAbsence(part: Part): boolean {
  return part.kind === 'GROUP' && part.type === 'Absence' && part.key === 'absence';
}

function columnOf(part: Part, { path, names, indicator, saysWhy }: Place): readonly DisplayColumn[] {
  const heading = part.heading ?? (names.map(wordsOf).join(': ') || wordsOf(part.key));
  const of = path.find((key) => !silent.has(key)) ?? '';
  switch (part.kind) {
    case 'LIST':
      return [];
    case 'LEAF':
      return [
        {
          heading,
          of,
          width: leafWidths[part.type],
          isNumber: part.type === 'NUMBER',
          html: (row) =>
            (saysWhy ? absenceHtml(restrictionOn(row, path)) : null) ??
            (leafHtml(at(row, path), part.type, part.key) || nothingHtml),
        },
      ];
    case 'FIGURE':
      return [
        {
          heading,
          of,
          width: figureWidth,
          isNumber: true,
          html: (row) => figureHtml(at(row, path)) || nothingHtml,
        },
      ];
    case 'GROUP': {
      const own = part.type === 'Indicator' ? path : indicator;
      // The node of an edge is the row itself, whose parts are columns.
      const render = part.key === 'node' ? undefined : rendererOf(part.type);
      if (render === undefined) return columnsOf(part, path, names, own);
      const html = (row: Tree): string => {
        const value = at(row, path);
        const polarity = own === null ? 'NEUTRAL' : at(at(row, own), [`${reserved}polarity`]);
        if (isTree(value)) return render.html(value, { polarity });
        return (saysWhy ? absenceHtml(at(at(row, own ?? []), ['absence'])) : null) ?? nothingHtml;
      };
      return [{ heading, of, width: render.width, isNumber: part.type === 'Observation', html }];
    }
  }
}

function absenceHtml(absence: unknown): string | null {
  return isTree(absence) ? (rendererOf('Absence')?.html(absence, { polarity: 'NEUTRAL' }) ?? null) : null;
}
