import type { GraphQLSchema } from 'graphql';
import { reservedKey as reserved } from '../../../kit/views/checkView.ts';
import { datasetById } from '../../../schema/datasets/register.ts';
import { isTree, type Tree } from '../shape/answerTree.ts';
import { releaseIn } from './releasesIn.ts';

/** What an answer rests on. */
export interface Source {
  /** By which the hub knows it, such as "mps-borough-crime:234bf253436f"; a document's id; empty for what has none. */
  readonly id: string;
  /** In a sentence: what it is, whose, of when and under what licence. */
  readonly words: string;
  /** The line that its licence asks readers to be shown; empty where it asks for none. */
  readonly attribution: string;
}

interface Held extends Omit<Source, 'words'> {
  readonly title: string;
  readonly whose: string;
  /** Where in it, such as "Recommendation 8". */
  readonly places: Set<string>;
}

/** Gathers what the rows of an answer rest on: releases, documents with the places in them, and partners' own records. */
export class Sources {
  readonly #held = new Map<string, Held>();

  constructor(private readonly schema: GraphQLSchema) {}

  *[Symbol.iterator](): Generator<Source> {
    for (const { id, title, whose, attribution, places } of this.#held.values()) {
      const at = places.size === 0 ? '' : `, at ${[...places].join('; ')}`;
      yield { id, words: `${title}${at}. ${whose}`, attribution };
    }
  }

  /** The lines that the licences ask readers to be shown, each once. */
  get attributions(): ReadonlySet<string> {
    return new Set([...this.#held.values()].map(({ attribution }) => attribution).filter((line) => line !== ''));
  }

  /** Takes note of what an object of the answer says that it rests on. @param type its type in the graph */
  see(tree: Tree, type: string): void {
    for (const [key, value] of Object.entries(tree)) {
      if (!key.startsWith(reserved)) continue;
      if (isTree(value)) this.#seeObject(value, tree[`${reserved}paragraph`]);
      else if (Array.isArray(value)) for (const item of value) if (isTree(item)) this.#seeNamed(item['source']);
    }
    this.#seeNamed(tree[`${reserved}source`]);
    if (typeof tree[`${reserved}isDemonstration`] === 'boolean') this.#seeRecord(type);
    this.#seeDataset(
      type === 'Release' ? tree[`${reserved}dataset`] : type.endsWith('Dataset') ? tree[`${reserved}id`] : null,
    );
  }

  /** A release that gives a figure. */
  seeRelease(value: unknown): void {
    if (isTree(value)) this.#seeObject(value, null);
  }

  #seeObject(value: Tree, paragraph: unknown): void {
    const { id, title, publisher, publishedOn, licence } = value;
    if (typeof id !== 'string' || typeof publisher !== 'string') return;
    const held = this.#hold(id, () => {
      const release = releaseIn(value);
      const day = typeof publishedOn === 'string' ? `published ${publishedOn}` : 'day of publication not known';
      return {
        title: String(title),
        whose: `${publisher}, ${day}. ${String(licence)}.`,
        attribution: (release === null ? undefined : datasetById(release.dataset)?.attribution) ?? '',
      };
    });
    if (typeof paragraph === 'string') held.places.add(paragraph);
  }

  /** A dataset that is told of as such, or of which releases are: what it asks readers to be shown. */
  #seeDataset(id: unknown): void {
    const dataset = typeof id === 'string' ? datasetById(id) : undefined;
    if (dataset === undefined) return;
    const { title, publisher, licence, attribution } = dataset;
    this.#hold(dataset.id, () => ({ title, whose: `${publisher}. ${licence}.`, attribution }));
  }

  /** A source that is known by its name alone. */
  #seeNamed(name: unknown): void {
    if (typeof name !== 'string') return;
    this.#hold(`named ${name}`, () => ({ id: '', title: name, whose: '', attribution: '' }));
  }

  /** Records that partners keep in the hub. */
  #seeRecord(type: string): void {
    this.#hold(`records ${type}`, () => {
      const description = this.schema.getType(type)?.description ?? '';
      const keeper = /Kept by ([^.;]+)/.exec(description)?.[1] ?? 'London’s policing partners';
      const title = type.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
      return { id: '', title, whose: `Kept in the hub by ${keeper}. ${description}`, attribution: '' };
    });
  }

  #hold(key: string, made: () => Omit<Held, 'id' | 'places'> & { readonly id?: string }): Held {
    let held = this.#held.get(key);
    if (held === undefined) {
      held = { id: key, ...made(), places: new Set() };
      this.#held.set(key, held);
    }
    return held;
  }
}
