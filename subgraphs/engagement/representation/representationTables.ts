import { controlRelease, type ReleaseDecision } from '../../../kit/disclosure/controlRelease.ts';
import type { ControlOptions } from '../../../kit/disclosure/controlTables.ts';
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

/** Where a count of panels with a member of a group lies in the family of the group. */
export const withMember: Coordinates = { presence: 'WITH_MEMBER' };

export const panelsFamily = (strand: Strand, category: string) => `panels ${strand}:${category}`;

const withBoard = boroughs.map(({ code }) => code).filter((code) => code !== cityOfLondon);

/** Others know in which borough's panels somebody sits; what is asked is what they are not to learn. */
const borough: Dimension = { name: 'borough', categories: withBoard, role: 'PERSONAL' };

/** How many panels made a return is told of every borough, so that no more of them can have a member of a group. */
const presence: Dimension = { name: 'presence', categories: ['WITH_MEMBER', 'WITHOUT_MEMBER'] };

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
      const panels = await controlPanels(before(previous, name).map(asPlaced), ofPanels(counts, strand, category), {
        isExact: (cell) => known(cell) || cell['presence'] === undefined,
        alsoWithhold: withheldAreas(members.tables, strand, category),
      });
      if (panels.kind === 'HOLD') return null;
      tables.set(name, panels.tables);
    }
  }
  return tables;
}

/**
 * Controls how many panels have a member of a group. Where London's number would tell that some panel of a borough has one,
 * though the borough's numbers are withheld, it is withheld too: each such panel has one member at least.
 */
async function controlPanels(
  previous: readonly PublishedTables[],
  family: TableFamily,
  options: ControlOptions & { readonly alsoWithhold: ReadonlySet<string> },
): Promise<ReleaseDecision> {
  const decision = await controlRelease(previous, family, policy, options);
  if (decision.kind === 'HOLD') return decision;
  if (!tellsOfSomePanel(decision.tables)) return decision;
  const alsoWithhold = new Set([...options.alsoWithhold, cellKey(withMember)]);
  return controlRelease(previous, family, policy, { ...options, alsoWithhold });
}

/** Whether London's number, less those told, is more than all boroughs but one whose number is withheld can have between them. */
function tellsOfSomePanel({ cells }: PublishedTables): boolean {
  const all = cells.get(cellKey(withMember)) ?? null;
  if (all === null) return false;
  const most = (code: string) => cells.get(cellKey({ borough: code })) ?? 0;
  const told = withBoard.map((code) => cells.get(cellKey({ ...withMember, borough: code })) ?? null);
  const withheld = withBoard.filter((_, at) => told[at] === null);
  const left = told.reduce((sum: number, count) => sum - (count ?? 0), all);
  const room = withheld.reduce((sum, code) => sum + most(code), 0);
  return withheld.some((code) => left > room - most(code));
}

/** Tables published before panels were placed by whether they have a member, as if they had been. */
function asPlaced({ tables, cells }: PublishedTables): PublishedTables {
  if (tables.some((dimensions) => dimensions.some(({ name }) => name === presence.name))) return { tables, cells };
  const places: readonly Coordinates[] = [{}, ...withBoard.map((code) => ({ borough: code }))];
  const placed = places.flatMap((place) => [
    [cellKey(place), null] as const,
    [cellKey({ ...withMember, ...place }), cells.get(cellKey(place)) ?? null] as const,
  ]);
  return { tables: [[borough, presence]], cells: new Map(placed) };
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

/** Panels that made a return, by whether they have a member of a group; those that have none are told nowhere. */
function ofPanels(counts: readonly StoredCount[], strand: Strand, category: string): TableFamily {
  const panels = Map.groupBy(counts, ({ ward }) => ward);
  const cells = [...panels].flatMap(([ward, own]) => {
    const has = own.some((count) => count.strand === strand && count.category === category && count.members > 0);
    const [place] = has ? presence.categories : presence.categories.slice(1);
    return boroughOf(ward).map((code) => ({ coordinates: { borough: code, presence: place ?? '' }, count: 1 }));
  });
  const family = linkTables([tableOfCells([borough, presence], cells)]);
  const { space, published } = family;
  const without = presence.categories[1];
  return { ...family, published: published.map((_, cell) => space.coordinates(cell)['presence'] !== without) };
}

function withheldAreas({ cells }: PublishedTables, strand: Strand, category: string): ReadonlySet<string> {
  const areas: readonly Coordinates[] = [{}, ...withBoard.map((code) => ({ borough: code }))];
  return new Set(
    areas.flatMap((area) =>
      cells.get(cellKey({ ...area, [strand]: category })) === null ? [cellKey({ ...withMember, ...area })] : [],
    ),
  );
}

function boroughOf(ward: string): readonly string[] {
  const area = areaByCode(ward);
  return area?.kind === 'WARD' ? [area.borough] : [];
}
