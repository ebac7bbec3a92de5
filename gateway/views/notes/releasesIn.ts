import { reservedKey as reserved } from '../../../kit/views/checkView.ts';
import { isTree } from '../shape/answerTree.ts';

/** What names a release: its id and that of its dataset. */
export interface NamedRelease {
  readonly id: string;
  readonly dataset: string;
}

/** An object as a release: one that something rests on, or one that the answer tells of; null for anything else. */
export function releaseIn(value: unknown): NamedRelease | null {
  if (!isTree(value)) return null;
  const id = value[`${reserved}id`] ?? value['id'];
  const dataset = value[`${reserved}dataset`] ?? value['dataset'];
  const isRelease = typeof id === 'string' && typeof dataset === 'string' && id.startsWith(`${dataset}:`);
  return isRelease ? { id, dataset } : null;
}

/** Ids of the releases that an answer rests on or tells of, in order. */
export function releasesIn(answer: unknown): readonly string[] {
  const found = new Set<string>();
  gather(answer, found);
  return [...found].toSorted();
}

function gather(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) gather(item, found);
  else if (isTree(value)) {
    const release = releaseIn(value);
    if (release !== null) found.add(release.id);
    for (const part of Object.values(value)) gather(part, found);
  }
}
