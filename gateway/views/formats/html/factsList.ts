import { at, isTree, type Tree } from '../../shape/answerTree.ts';
import type { Part } from '../../shape/shape.ts';
import { displayColumns } from './displayColumns.ts';
import { escapeHtml, wordsOf } from './escapeHtml.ts';
import { figureHtml, leafHtml, nothingHtml } from './valueHtml.ts';

export interface FactsList {
  /** Notes what the answer says, where it speaks of this part at all. */
  add(answer: Tree): void;
  html(): string;
}

/** What stands in no list under one field of the answer: each value with its name beside it, in two columns where there are several. */
export function factsList(part: Part): FactsList {
  let tree: Tree | null = null;
  return {
    add(answer) {
      if (answer[part.key] !== undefined) tree = answer;
    },
    html() {
      if (tree === null) return '';
      const lines = linesOf(part, tree);
      const isBare = lines.length > 0 && lines.every(([, html]) => html === nothingHtml);
      if (isBare || (part.kind === 'GROUP' && !isTree(tree[part.key]))) {
        return `<p class="note">There is nothing to show under “${escapeHtml(captionOf(part))}”.</p>\n`;
      }
      if (lines.length === 0) return '';
      const items = lines.map(
        ([name, html]) => `<div><dt>${escapeHtml(name)}</dt><dd>${html || nothingHtml}</dd></div>`,
      );
      return `<dl class="${lines.length > 1 ? 'two' : 'one'}">\n${items.join('\n')}\n</dl>\n`;
    },
  };
}

function captionOf(part: Part): string {
  return part.heading ?? wordsOf(part.key);
}

function linesOf(part: Part, answer: Tree): readonly (readonly [name: string, html: string])[] {
  const value = at(answer, [part.key]);
  switch (part.kind) {
    case 'LIST':
      return [];
    case 'LEAF':
      return [[captionOf(part), leafHtml(value, part.type, part.key)]];
    case 'FIGURE':
      return [[captionOf(part), figureHtml(value)]];
    case 'GROUP':
      return isTree(value) ? displayColumns(part).map(({ heading, html }) => [heading, html(value)] as const) : [];
  }
}
