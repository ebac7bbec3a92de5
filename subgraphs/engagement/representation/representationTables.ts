import { controlRelease } from '../../../kit/disclosure/controlRelease.ts';
import { tableOfCells } from '../../../kit/disclosure/countTable.ts';
import { cellKey, type Coordinates, type Dimension } from '../../../kit/disclosure/dimension.ts';
import type { PublishedTables } from '../../../kit/disclosure/publishedTables.ts';
import { linkTables, type TableFamily } from '../../../kit/disclosure/tableFamily.ts';
import { controlled } from '../../../schema/disclosure/policies.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import { boroughs, cityOfLondon } from '../../../schema/places/boroughs.ts';
import type { Publication, StoredCount } from './representationStore.ts';
import { categoriesOf, strandNames, strands, type Strand } from './strands.ts';

/** The family of the tables that count members; those that count panels are named after the group. */
export const membersFamily = 'members';

export const panelsFamily = (strand: Strand, category: string) => `panels ${strand}:${category}`;

const withBoard = boroughs.map(({ code }) => code).filter((code) => code !== cityOfLondon);

/** Others know in which borough's panels somebody sits; what is asked is what they are not to learn. */
const borough: Dimension = { name: 'borough', categories: withBoard, role: 'PERSONAL' };

/**
 * A consent that is withdrawn must leave the tables, so that they are not held back until more has changed; what would tell
 * of the member is withheld instead.
 */
const policy = { ...controlled, smallChange: 'HIDE' } as const;

/**
 * The tables of a half-year, fit to be published after those before; null where nothing may follow them. Members and panels
 * are counted apart: a group that is withheld among members of an area is withheld among its panels too.
 */
export async function representationTables(
  counts: readonly StoredCount[],
  previous: readonly Publication[],
): Promise<Publication | null> {
  const returned = new Set(counts.flatMap(({ ward }) => boroughOf(ward)));
  const known = ({ borough: code }: Coordinates) => code !== undefined && !returned.has(code);
  const tables = new Map<string, PublishedTables>();
  const members = await controlRelease(before(previous, membersFamily), ofMembers(counts), policy, {
    // How many sit on panels is no secret, nor is that a borough has returned nothing.
    isExact: (cell) => known(cell) || strandNames.every((strand) => cell[strand] === undefined),
  });
  if (members.kind === 'HOLD') return null;
  tables.set(membersFamily, members.tables);
  for (const strand of strandNames) {
    for (const category of Object.keys(strands[strand])) {
      const name = panelsFamily(strand, category);
      const panels = await controlRelease(before(previous, name), ofPanels(counts, strand, category), policy, {
        isExact: known,
        alsoWithhold: withheldAreas(members.tables, strand, category),
      });
      if (panels.kind === 'HOLD') return null;
      tables.set(name, panels.tables);
    }
  }
  return tables;
}

/** The same tables with nothing told of anybody: what stands in their place where nothing else may. */
export function nothingTold(publication: Publication): Publication {
  return new Map(
    [...publication].map(([name, family]) => [
      name,
      { ...family, cells: new Map([...family.cells.keys()].map((key) => [key, null])) },
    ]),
  );
}

function before(previous: readonly Publication[], name: string): readonly PublishedTables[] {
  return previous.flatMap((publication) => publication.get(name) ?? []);
}

function ofMembers(counts: readonly StoredCount[]): TableFamily {
  const tables = strandNames.map((strand) =>
    tableOfCells(
      [borough, { name: strand, categories: categoriesOf(strand), role: 'SENSITIVE' }],
      counts.flatMap(({ ward, category, members, ...count }) =>
        count.strand === strand
          ? boroughOf(ward).map((code) => ({ coordinates: { borough: code, [strand]: category }, count: members }))
          : [],
      ),
    ),
  );
  return linkTables(tables);
}

/** Panels with at least one member of a group. */
function ofPanels(counts: readonly StoredCount[], strand: Strand, category: string): TableFamily {
  const present = counts.filter((count) => count.strand === strand && count.category === category && count.members > 0);
  const cells = present.flatMap(({ ward }) =>
    boroughOf(ward).map((code) => ({ coordinates: { borough: code }, count: 1 })),
  );
  return linkTables([tableOfCells([borough], cells)]);
}

function withheldAreas({ cells }: PublishedTables, strand: Strand, category: string): ReadonlySet<string> {
  const areas: readonly Coordinates[] = [{}, ...withBoard.map((code) => ({ borough: code }))];
  return new Set(
    areas.flatMap((area) => (cells.get(cellKey({ ...area, [strand]: category })) === null ? [cellKey(area)] : [])),
  );
}

function boroughOf(ward: string): readonly string[] {
  const area = areaByCode(ward);
  return area?.kind === 'WARD' ? [area.borough] : [];
}
