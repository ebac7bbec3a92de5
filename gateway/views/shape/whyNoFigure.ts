import { reservedKey as reserved } from '../../../kit/views/checkView.ts';
import { isTree, type Tree } from './answerTree.ts';

const nothing = { reason: 'NOT_AVAILABLE', explanation: 'The answer has nothing here.' };

/**
 * The absence of a figure that is not there at all, as one of a period that an indicator has not: what the indicator says of it,
 * as far as it does. Null where the row does not speak of it, as where another kind of row has it.
 */
export function whyNoFigure(row: Tree, path: readonly string[]): Tree | null {
  let value: unknown = row;
  let absence: Tree = nothing;
  for (const key of path) {
    if (!isTree(value)) break;
    const told = value[`${reserved}absence`];
    if (isTree(told)) absence = told;
    value = value[key];
  }
  return value === undefined ? null : absence;
}
