import { reservedKey as reserved } from '../../../kit/views/checkView.ts';
import { at, isTree, type Tree } from './answerTree.ts';

/** Whether what is said of an object of that type directly is said of a list as a whole, such as how many it holds. */
export function isOfConnection(type: string): boolean {
  return type.endsWith('Connection');
}

/**
 * Why a list holds nothing for whoever asks, where others are shown what is in it: then how many there are is not known to be 0.
 * Null where all of it is told, and where something of it is.
 * @param path to something that the list says of itself, such as its total
 */
export function restrictionOn(row: Tree, path: readonly string[]): Tree | null {
  const list = at(row, path.slice(0, -1));
  const absence = at(list, [`${reserved}absence`]);
  return at(list, [`${reserved}total`]) === 0 && isTree(absence) ? absence : null;
}
