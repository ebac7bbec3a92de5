import { reservedKey as reserved } from '../../../../kit/views/checkView.ts';
import { at, isTree, type Tree } from '../../shape/answerTree.ts';
import type { Group, Part } from '../../shape/shape.ts';
import { wordsOf } from './escapeHtml.ts';
import { figureHtml, leafHtml, nothingHtml, rendererOf } from './valueHtml.ts';

/** A column of a table that people read: what they take in as one thing stands in one cell. */
export interface DisplayColumn {
  readonly heading: string;
  readonly isNumber: boolean;
  readonly html: (row: Tree) => string;
}

/** Objects whose own name says nothing to a reader: a column of a part of them goes by the part's name. */
const silent = new Set(['node', 'figure']);

/** @param isListed whether lists are left out, being tables of their own */
export function displayColumns(item: Group): readonly DisplayColumn[] {
  return columnsOf(item, [], [], item.type === 'Indicator' ? [] : null);
}

type Path = readonly string[];

function columnsOf({ parts }: Group, path: Path, names: Path, indicator: Path | null): readonly DisplayColumn[] {
  return parts.flatMap((part) =>
    columnOf(part, [...path, part.key], silent.has(part.key) ? names : [...names, part.key], indicator),
  );
}

function columnOf(part: Part, path: Path, names: Path, indicator: Path | null): readonly DisplayColumn[] {
  const heading = part.heading ?? (names.map(wordsOf).join(': ') || wordsOf(part.key));
  switch (part.kind) {
    case 'LIST':
      return [];
    case 'LEAF':
      return [
        {
          heading,
          isNumber: part.type === 'NUMBER',
          html: (row) => leafHtml(at(row, path), part.type, part.key) || nothingHtml,
        },
      ];
    case 'FIGURE':
      return [{ heading, isNumber: true, html: (row) => figureHtml(at(row, path)) || nothingHtml }];
    case 'GROUP': {
      const own = part.type === 'Indicator' ? path : indicator;
      // The node of an edge is the row itself, whose parts are columns.
      const render = part.key === 'node' ? undefined : rendererOf(part.type);
      if (render === undefined) return columnsOf(part, path, names, own);
      const html = (row: Tree): string => {
        const value = at(row, path);
        const polarity = own === null ? 'NEUTRAL' : at(at(row, own), [`${reserved}polarity`]);
        return isTree(value) ? render(value, { polarity }) : nothingHtml;
      };
      return [{ heading, isNumber: part.type === 'Observation', html }];
    }
  }
}
