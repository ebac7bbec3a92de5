import { isEnumType, type GraphQLSchema } from 'graphql';
import { reservedKey as reserved } from '../../../kit/views/checkView.ts';
import { datasetById } from '../../../schema/datasets/register.ts';
import { at, isTree } from '../shape/answerTree.ts';
import type { Row } from '../shape/rows.ts';
import type { Group, Part } from '../shape/shape.ts';
import type { Table } from '../shape/table.ts';
import { shorthandOfFlag, type Shorthand } from './shorthand.ts';

/** What an answer rests on. */
export interface Source {
  readonly release: string;
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: string | null;
  readonly licence: string;
  readonly attribution: string;
}

/** Gathers, from the rows as they are written, what a reader has to be told about them. */
export class Notes {
  readonly definitions = new Map<string, string>();
  readonly sources = new Map<string, Source>();
  /** How many figures have no value for each reason and explanation. */
  readonly absences = new Map<string, number>();
  readonly #flags = new Set<string>();
  readonly #places = new Map<Table, { readonly figures: readonly Path[]; readonly indicators: readonly Path[] }>();

  constructor(private readonly schema: GraphQLSchema) {}

  see({ table, tree, note }: Row): void {
    if (note !== null) return;
    let places = this.#places.get(table);
    if (places === undefined) {
      places = placesIn(table);
      this.#places.set(table, places);
    }
    for (const path of places.figures) this.#seeFigure(at(tree, path));
    for (const path of places.indicators) this.#seeIndicator(at(tree, path));
  }

  /** The flags that occurred, each with its letter, what that says, and what the graph says of the flag. */
  get flags(): readonly (Shorthand & { readonly flag: string; readonly description: string })[] {
    const type = this.schema.getType('QualityFlag');
    return [...this.#flags].toSorted().map((flag) => {
      const { letter, words } = shorthandOfFlag(flag);
      const described = isEnumType(type) ? type.getValue(flag)?.description : null;
      return { flag, letter, words, description: described ?? words };
    });
  }

  #seeFigure(figure: unknown): void {
    if (!isTree(figure)) return;
    const flags = figure[`${reserved}flags`];
    if (Array.isArray(flags)) for (const flag of flags) this.#flags.add(String(flag));
    const absence = figure[`${reserved}absence`];
    if (isTree(absence)) {
      const words = `${String(absence['reason'])}: ${String(absence['explanation'])}`;
      this.absences.set(words, (this.absences.get(words) ?? 0) + 1);
    }
    this.#seeRelease(figure[`${reserved}release`]);
  }

  #seeRelease(release: unknown): void {
    if (!isTree(release)) return;
    const id = String(release['id']);
    if (this.sources.has(id)) return;
    const publishedOn = release['publishedOn'];
    this.sources.set(id, {
      release: id,
      title: String(release['title']),
      publisher: String(release['publisher']),
      publishedOn: typeof publishedOn === 'string' ? publishedOn : null,
      licence: String(release['licence']),
      attribution: datasetById(String(release['dataset']))?.attribution ?? '',
    });
  }

  #seeIndicator(indicator: unknown): void {
    if (!isTree(indicator)) return;
    const [title, definition] = [indicator[`${reserved}title`], indicator[`${reserved}definition`]];
    if (typeof title === 'string' && typeof definition === 'string') this.definitions.set(title, definition);
  }
}

type Path = readonly string[];

function placesIn({ columns, item }: Table): {
  readonly figures: readonly Path[];
  readonly indicators: readonly Path[];
} {
  return {
    figures: columns.filter(({ figure }) => figure === 'value').map(({ path }) => path),
    indicators: item.kind === 'GROUP' ? indicatorsIn(item, []) : [],
  };
}

function indicatorsIn(group: Group, path: Path): readonly Path[] {
  const own = group.type === 'Indicator' ? [path] : [];
  return [
    ...own,
    ...group.parts.flatMap((part: Part) => (part.kind === 'GROUP' ? indicatorsIn(part, [...path, part.key]) : [])),
  ];
}
