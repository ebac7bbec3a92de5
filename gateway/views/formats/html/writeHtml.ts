import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { Notes } from '../../notes/notes.ts';
import { rowsInParts } from '../../shape/rows.ts';
import type { Part } from '../../shape/shape.ts';
import type { Table } from '../../shape/table.ts';
import type { Heading, Report } from '../report.ts';
import { Spool } from '../spool.ts';
import { escapeHtml, wordsOf } from './escapeHtml.ts';
import { factsList, type FactsList } from './factsList.ts';
import { pageTables, type PageTable } from './listTable.ts';
import { notesHtml } from './notesHtml.ts';
import { pageEnd, pageStart } from './page.ts';
import { parameterText, placesAsked } from './placesAsked.ts';

/** What stands under one field at the top of the query. */
interface Section {
  readonly heading: string;
  readonly facts: FactsList;
  readonly tables: ReadonlyMap<Table, PageTable>;
}

/** A page for people and for paper: a section for each field at the top of the query, a table for each list, notes at the end. */
export async function* writeHtml(
  report: Report,
  { schema, folder }: { readonly schema: GraphQLSchema; readonly folder: string },
): AsyncGenerator<string | Uint8Array> {
  const spools: Spool[] = [];
  const spoolFor = (): Spool => {
    const spool = new Spool(join(folder, `${randomUUID()}.rows`));
    spools.push(spool);
    return spool;
  };
  try {
    const { top, heading } = report;
    const notes = new Notes(schema);
    const sections = sectionsOf(top, spoolFor);
    const tables = new Map(sections.flatMap((section) => [...section.tables]));
    for await (const rows of rowsInParts(top, report.slices)) {
      for (const row of rows) {
        notes.see(row);
        if (row.table === top) sections.forEach(({ facts }) => facts.add(row.tree));
        else await tables.get(row.table)?.add(row);
      }
    }
    yield pageStart(titleOf(heading));
    yield introduction(report);
    for (const section of sections) yield* sectionHtml(section);
    yield notesHtml(heading, notes);
    yield pageEnd;
  } finally {
    for (const spool of spools) await spool.close();
  }
}

/** What the page is called: the view and the place that it was asked about, for a reader who has several of them in hand. */
function titleOf(heading: Heading): string {
  return [heading.title, ...placesAsked(heading)].join(': ');
}

function introduction({ heading }: Report): string {
  const { description, parameters, askedOn, remarks } = heading;
  const given = parameters.map(([name, value]) => parameterText([wordsOf(name), value])).join(' · ');
  return [
    `<header><h1>${escapeHtml(titleOf(heading))}</h1>`,
    description === null ? '' : `<p class="lead">${escapeHtml(description)}</p>`,
    `<p class="facts">${escapeHtml([given, `Asked on ${askedOn}`].filter((text) => text !== '').join(' · '))}</p>`,
    ...remarks.map((remark) => `<p class="note">${escapeHtml(remark)}</p>`),
    '</header>\n',
  ].join('\n');
}

function sectionsOf(top: Table, spoolFor: () => Spool): readonly Section[] {
  if (top.item.kind !== 'GROUP') return [];
  // A connection is two parts of one key, what is said of it as a whole and its rows: one section.
  const byKey = Map.groupBy(top.item.parts, ({ key }) => key);
  return Array.from(byKey, ([key, parts]) => {
    const [first] = parts;
    const within = top.within.filter(({ path, list }) => (path[0] ?? list?.key) === key);
    const part: Part | undefined = parts.find(({ kind }) => kind !== 'LIST') ?? first;
    if (part === undefined) throw new TypeError('a section without a part');
    return {
      heading: part.heading ?? wordsOf(key),
      facts: factsList(part),
      tables: new Map(within.flatMap((table) => [...pageTables(table, spoolFor)])),
    };
  });
}

async function* sectionHtml({ heading, facts, tables }: Section): AsyncGenerator<string | Uint8Array> {
  yield `<section><h2>${escapeHtml(heading)}</h2>\n`;
  yield facts.html();
  for (const table of new Set(tables.values())) yield* table.read(heading);
  yield '</section>\n';
}
