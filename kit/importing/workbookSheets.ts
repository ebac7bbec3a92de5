import { checkExtent, mostBytes } from './boundedWorkbook.ts';
import type { ZipEntries } from './zipEntries.ts';

/** The sheets of an .xlsx workbook and where they hold formulas, which a reader of values does not tell. */
export class WorkbookSheets {
  readonly #entries: ZipEntries;
  /** The part of each sheet, by the sheet's name. */
  readonly #parts = new Map<string, string>();

  /** @throws Error where the archive is no workbook, or a damaged one. */
  constructor(entries: ZipEntries) {
    this.#entries = entries;
    const targets = new Map(
      tags(this.#part('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
        tag.get('Id'),
        tag.get('Target') ?? '',
      ]),
    );
    for (const sheet of tags(this.#part('xl/workbook.xml'), 'sheet')) {
      const target = targets.get([...sheet].find(([name]) => name.endsWith(':id'))?.[1]) ?? '';
      this.#parts.set(sheet.get('name') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    }
  }

  get names(): readonly string[] {
    return [...this.#parts.keys()];
  }

  /** The addresses of the cells that hold formulas, such as "E5". */
  formulas(sheet: string): ReadonlySet<string> {
    const xml = this.#sheet(sheet);
    const cells = xml.matchAll(/<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b/g);
    return new Set(Array.from(cells, ([, attributes = '']) => address(attributes)));
  }

  /** Refuses a sheet that reaches too far to be read. @returns how many cells it has @throws Error */
  checkExtent(sheet: string): number {
    return checkExtent(this.#sheet(sheet));
  }

  #sheet(name: string): string {
    return this.#part(this.#parts.get(name) ?? '');
  }

  #part(name: string): string {
    const part = this.#entries.unpack(name, mostBytes);
    if (!part) throw new Error(`the workbook lacks ${name}`);
    return part.toString('utf8');
  }
}

function address(attributes: string): string {
  const text = attributesOf(attributes).get('r');
  if (text === undefined) throw new Error('a formula stands in a cell without an address');
  return text;
}

/** The attributes of every tag of that name, whatever its namespace. */
function tags(xml: string, name: string): readonly ReadonlyMap<string, string>[] {
  const found = xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, 'g'));
  return Array.from(found, ([, attributes = '']) => attributesOf(attributes));
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const pairs = text.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map(Array.from(pairs, ([, name = '', double, single]) => [name, unescaped(double ?? single ?? '')]));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => entities[name] ?? whole);
}
