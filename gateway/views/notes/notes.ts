import { isEnumType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { reservedKey as reserved } from '../../../kit/views/checkView.ts';
import { at, isTree, type Tree } from '../shape/answerTree.ts';
import type { Row } from '../shape/rows.ts';
import type { Group, Part } from '../shape/shape.ts';
import { sourceSelections } from '../shape/sourceSelections.ts';
import type { Table } from '../shape/table.ts';
import { shorthandOfFlag, type Shorthand } from './shorthand.ts';
import { Sources } from './sources.ts';

/** Gathers, from the rows as they are written, what a reader has to be told about them. */
export class Notes {
  /** What is counted, by its title. */
  readonly definitions = new Map<string, string>();
  readonly sources: Sources;
  /** How many figures have no value for each reason and explanation. */
  readonly absences = new Map<string, number>();
  readonly #flags = new Set<string>();
  readonly #places = new Map<Table, Places>();

  constructor(private readonly schema: GraphQLSchema) {
    this.sources = new Sources(schema);
  }

  see({ table, tree, note }: Row): void {
    if (note !== null) return;
    let places = this.#places.get(table);
    if (places === undefined) {
      places = this.#placesIn(table);
      this.#places.set(table, places);
      this.#define(table);
    }
    for (const path of places.figures) this.#seeFigure(at(tree, path));
    for (const { path, type } of places.objects) {
      const object = at(tree, path);
      if (!isTree(object)) continue;
      if (type === 'Indicator') this.#seeIndicator(object);
      else this.#seeObject(object, type);
    }
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
    this.sources.seeRelease(figure[`${reserved}release`]);
    this.sources.seeRelease(figure[`${reserved}denominatorRelease`]);
  }

  #seeObject(object: Tree, type: string): void {
    this.sources.see(object, type);
    if (object[`${reserved}isDemonstration`] === true) this.#flags.add('DEMONSTRATION');
  }

  #placesIn({ columns, item }: Table): Places {
    const objects = item.kind === 'GROUP' ? objectsIn(item, []) : [];
    return {
      figures: columns.filter(({ figure }) => figure === 'value').map(({ path }) => path),
      objects: objects.filter(({ type }) => type === 'Indicator' || this.#tellsOfSources(type)),
    };
  }

  #tellsOfSources(name: string): boolean {
    const type = this.schema.getType(name);
    return (isObjectType(type) || isInterfaceType(type)) && sourceSelections(type).length > 0;
  }

  /** What the graph says of the columns of a table; titles that mean something else in another table stand with that table's name. */
  #define({ columns, heading, name }: Table): void {
    for (const { definition, figure, heading: own, name: column } of columns) {
      if (definition === null) continue;
      const title = own ?? (figure === null ? column : column.replace(/\.value$/, ''));
      const isTaken = (this.definitions.get(title) ?? definition) !== definition;
      this.definitions.set(isTaken ? `${heading ?? name}: ${title}` : title, definition);
    }
  }

  #seeIndicator(indicator: Tree): void {
    const [title, definition] = [indicator[`${reserved}title`], indicator[`${reserved}definition`]];
    if (typeof title === 'string' && typeof definition === 'string') this.definitions.set(title, definition);
  }
}

type Path = readonly string[];

/** Where in the rows of a table something stands that the notes tell of. */
interface Places {
  readonly figures: readonly Path[];
  readonly objects: readonly { readonly path: Path; readonly type: string }[];
}

function objectsIn(group: Group, path: Path): Places['objects'] {
  return [
    { path, type: group.type },
    ...group.parts.flatMap((part: Part) => (part.kind === 'GROUP' ? objectsIn(part, [...path, part.key]) : [])),
  ];
}
