import type { StagedCell } from '../../../kit/cells/stagedCell.ts';
import { cellKey, type Coordinates } from '../../../kit/disclosure/dimension.ts';
import type { PublishedTables } from '../../../kit/disclosure/publishedTables.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import { london } from '../../../schema/places/london.ts';
import type { Publication, StoredCount } from './representationStore.ts';
import { membersFamily, panelsFamily, withMember } from './representationTables.ts';
import { categoriesOf, refusedAll, strandNames, strands } from './strands.ts';

export const membersMeasure = 'representation-members';
export const panelsMeasure = 'representation-panels';

/** The categories that are told of panels and their members whatever they answered. */
export const inScope = 'ALL_STRANDS:in-scope';
export const refused = `ALL_STRANDS:${refusedAll}`;

export const categoryId = (strand: string, category: string) => `${strand}:${category}`;

/** What a publication gives of London and of the boroughs whose panels made a return, as cells of its release. */
export function representationCells(
  half: number,
  counts: readonly StoredCount[],
  publication: Publication,
): readonly StagedCell[] {
  const returned = [...new Set(counts.flatMap(({ ward }) => boroughOf(ward) ?? []))].sort();
  const areas = [london.code, ...returned];
  return areas.flatMap((area) => {
    const at: Coordinates = area === london.code ? {} : { borough: area };
    const cell = (measure: string, category: string, value: number | null): StagedCell => {
      const given = { measure, category, area, period: half, value };
      return value === null ? { ...given, absence: 'SUPPRESSED' } : given;
    };
    const told = (family: string, coordinates: Coordinates) => valueOf(publication.get(family), coordinates);
    const ofStrands = strandNames.flatMap((strand) => [
      ...categoriesOf(strand).map((category) =>
        cell(membersMeasure, categoryId(strand, category), told(membersFamily, { ...at, [strand]: category })),
      ),
      ...Object.keys(strands[strand]).map((category) =>
        cell(
          panelsMeasure,
          categoryId(strand, category),
          told(panelsFamily(strand, category), { ...withMember, ...at }),
        ),
      ),
    ]);
    const own = counts.filter(({ ward }) => area === london.code || boroughOf(ward) === area);
    const refusing = own.filter(({ category }) => category === refusedAll);
    return [
      ...ofStrands,
      cell(membersMeasure, inScope, sumOf(own.filter(({ strand }) => strand === 'RACE')) + sumOf(refusing)),
      cell(membersMeasure, refused, sumOf(refusing)),
      cell(panelsMeasure, inScope, new Set(own.map(({ ward }) => ward)).size),
      cell(panelsMeasure, refused, new Set(refusing.map(({ ward }) => ward)).size),
    ];
  });
}

function valueOf(tables: PublishedTables | undefined, coordinates: Coordinates): number | null {
  return tables?.cells.get(cellKey(coordinates)) ?? null;
}

const sumOf = (counts: readonly StoredCount[]) => counts.reduce((sum, { members }) => sum + members, 0);

function boroughOf(ward: string): string | null {
  const area = areaByCode(ward);
  return area?.kind === 'WARD' ? area.borough : null;
}
