import { boroughSpread, type BoroughSpread } from '../../../kit/disclosure/boroughSpread.ts';
import { disproportionality, type GroupComparison } from '../../../kit/disclosure/disproportionality.ts';
import type { DisclosedTableReader } from '../../../kit/disclosure/store/disclosedTableReader.ts';
import { HubError } from '../../../kit/hubError.ts';
import type { FigureReader } from '../../../kit/indicators/figureReader.ts';
import { censusYear } from '../../../kit/population/census.ts';
import { ethnicResidents, type CensusGroup } from '../../../kit/population/ethnicResidents.ts';
import type { Release } from '../../../kit/releases/release.ts';
import { censusEthnicity } from '../../../schema/datasets/populationDatasets.ts';
import { boroughs } from '../../../schema/places/boroughs.ts';
import { EthnicGroup, EthnicityBasis } from './ethnicityWords.ts';
import { groupsOf, PeopleOfArea } from './peopleOfArea.ts';

/** What disproportionality is asked for. */
export interface AskedDisproportion {
  readonly area: string;
  /** Code of the period. */
  readonly period: number;
  readonly basis: EthnicityBasis;
  readonly reference: EthnicGroup;
}

/** One group of an area beside the reference group. */
export interface GroupDisproportion {
  readonly group: EthnicGroup;
  readonly residents: number | null;
  readonly referenceResidents: number | null;
  readonly comparison: GroupComparison | null;
  readonly spread: BoroughSpread | null;
}

/** An area's people with how their groups compare. */
export interface Disproportion {
  readonly people: PeopleOfArea;
  readonly groups: readonly GroupDisproportion[];
  /** The release that gives the residents; null where none is loaded. */
  readonly census: Release | null;
}

/** Reads what is told of an area and of every borough at once: however many areas ask, it is the same few statements. */
export async function readDisproportion(
  asked: AskedDisproportion,
  tables: DisclosedTableReader,
  figures: FigureReader,
): Promise<Disproportion> {
  if (!groupsOf(asked.basis).includes(asked.reference)) {
    throw new HubError(
      'BAD_USER_INPUT',
      'Officers do not tell mixed groups apart from others. Expected WHITE, BLACK, ASIAN or OTHER as the reference; got MIXED.',
    );
  }
  const areas = [asked.area, ...boroughs.map(({ code }) => code)];
  const [shelf, [own, ...ofBoroughs]] = await Promise.all([
    figures.shelf(censusEthnicity.id, 'all'),
    Promise.all(areas.map((area) => readArea({ ...asked, area }, tables, figures))),
  ]);
  if (own === undefined) throw new RangeError(`${asked.area}: expected an area`);
  return {
    people: own.people,
    census: shelf.book.standing(censusYear, null) ?? null,
    groups: groupsOf(asked.basis)
      .filter((group) => group !== asked.reference)
      .map((group) => ({
        group,
        residents: own.residents.get(group) ?? null,
        referenceResidents: own.residents.get(asked.reference) ?? null,
        comparison: compared(own, group, asked.reference),
        spread: spreadOf(ofBoroughs, group, asked.reference),
      })),
  };
}

interface AreaPeople {
  readonly people: PeopleOfArea;
  readonly residents: ReadonlyMap<EthnicGroup, number>;
}

async function readArea(
  { area, period, basis }: AskedDisproportion,
  tables: DisclosedTableReader,
  figures: FigureReader,
): Promise<AreaPeople> {
  const groups = groupsOf(basis);
  const [stored, ...residents] = await Promise.all([
    tables.of({ dataset: 'stop-and-search', area, period }),
    ...groups.map((group) => residentsOf(figures, area, basis, group)),
  ]);
  const known = groups.flatMap((group, at) => {
    const of = residents[at] ?? null;
    return of === null ? [] : [[group, of] as const];
  });
  return { people: PeopleOfArea.of(stored, basis), residents: new Map(known) };
}

/** Officers count people of mixed groups as others, so the residents that they are set beside are both. */
async function residentsOf(
  figures: FigureReader,
  area: string,
  basis: EthnicityBasis,
  group: EthnicGroup,
): Promise<number | null> {
  const isBoth = basis === EthnicityBasis.OFFICER_DEFINED && group === EthnicGroup.OTHER;
  const of: readonly CensusGroup[] = isBoth ? ['other', 'mixed'] : [censusGroups[group]];
  const counts = await Promise.all(of.map((one) => ethnicResidents(figures, area, one)));
  return counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}

const censusGroups: Readonly<Record<EthnicGroup, CensusGroup>> = {
  [EthnicGroup.WHITE]: 'white',
  [EthnicGroup.BLACK]: 'black',
  [EthnicGroup.ASIAN]: 'asian',
  [EthnicGroup.MIXED]: 'mixed',
  [EthnicGroup.OTHER]: 'other',
};

function compared(
  { people, residents }: AreaPeople,
  group: EthnicGroup,
  reference: EthnicGroup,
): GroupComparison | null {
  return disproportionality(
    { count: people.count(group), population: residents.get(group) ?? 0 },
    { count: people.count(reference), population: residents.get(reference) ?? 0 },
  );
}

function spreadOf(areas: readonly AreaPeople[], group: EthnicGroup, reference: EthnicGroup): BoroughSpread | null {
  return boroughSpread(
    areas.map((area) => ({
      ratio: compared(area, group, reference)?.ratio.value ?? null,
      weight: area.residents.get(group) ?? 0,
    })),
  );
}
