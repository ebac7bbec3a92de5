import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { disclosedTableView } from '../../../kit/disclosure/store/disclosedTableView.ts';
import { stopAndSearch } from '../../../schema/datasets/accountabilityDatasets.ts';
import { stopTables } from '../../../schema/disclosure/stopTables.ts';
import { DisclosedTable } from '../../../schema/figures/disclosedTable.ts';
import { PeriodScalar } from '../../../schema/figures/scalars.ts';
import { QualityFlag } from '../../../schema/figures/words.ts';
import type { Period } from '../../../schema/periods.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import { forces } from '../../../schema/places/forces.ts';
import type { AccountabilityContext } from '../context.ts';
import { Area } from '../entities/area.ts';
import { RateRatio } from '../entities/rateRatio.ts';
import { comparedArea } from '../people/comparedArea.ts';
import { readDisproportion } from '../people/disproportion.ts';
import { EthnicGroup, EthnicityBasis } from '../people/ethnicityWords.ts';
import { peopleFrame, type AroundPeople } from '../people/peopleFrame.ts';
import { rateRatios } from '../people/rateRatios.ts';

const periodDescription =
  'A month, a financial quarter, a financial or a calendar year, such as "2024-06", "2024/25-Q1", "2024/25" or "2024".';

@Resolver(() => Area)
export class StoppedPeopleResolver {
  @FieldResolver(() => [DisclosedTable], {
    nullable: true,
    description:
      'The tables of people who were stopped and searched, a fixed list of eight, as they were controlled and stored when the month was published. Boroughs, forces and London alone have them; empty where there are none, as for wards, for a period that is not loaded in full, and where too few people were stopped for anything to be told of them. Source: data.police.uk. Null while the subgraph does not answer.',
  })
  async stopAndSearchTables(
    @Root() { code }: Area,
    @Ctx() { tables, releases }: AccountabilityContext,
    @Arg('period', () => PeriodScalar, { description: periodDescription }) period: Period,
  ): Promise<DisclosedTable[] | null> {
    const area = areaByCode(code);
    if (area === undefined) return null;
    const [stored, around] = await Promise.all([
      tables.of({ dataset: stopAndSearch.id, area: code, period: period.code }),
      aroundPeople(period, { tables, releases }),
    ]);
    const { release, flags } = peopleFrame(area, period, stored, around);
    if (release === null) return [];
    return stopTables.flatMap((declaration) => {
      const table = stored.find((one) => one.table === declaration.id);
      return table === undefined
        ? []
        : [disclosedTableView(table, { declaration, dataset: stopAndSearch, release, flags })];
    });
  }

  @FieldResolver(() => [RateRatio], {
    nullable: true,
    description:
      'How often people of each ethnic group are stopped for each time that those of a reference group are, by residents of the Census of 2021: four groups, three as officers see them. London’s are those of the Metropolitan Police District, flagged TERRITORY, where the City of London Police’s people are not loaded or withheld. From the stored tables alone. Null while the subgraph does not answer.',
  })
  async disproportionality(
    @Root() { code }: Area,
    @Ctx() { tables, releases, figures }: AccountabilityContext,
    @Arg('period', () => PeriodScalar, { description: periodDescription }) period: Period,
    @Arg('basis', () => EthnicityBasis, { description: 'By whose word people are told apart, such as SELF_DEFINED.' })
    basis: EthnicityBasis,
    @Arg('reference', () => EthnicGroup, {
      defaultValue: EthnicGroup.WHITE,
      description: 'The group with which the others are compared.',
    })
    reference: EthnicGroup,
  ): Promise<RateRatio[] | null> {
    const area = areaByCode(code);
    if (area === undefined) return null;
    const asked = { area: code, period: period.code, basis, reference };
    const compared = await comparedArea(asked, tables);
    const [stored, found, around] = await Promise.all([
      tables.of({ dataset: stopAndSearch.id, area: code, period: period.code }),
      readDisproportion({ ...asked, area: compared }, tables, figures),
      aroundPeople(period, { tables, releases }),
    ]);
    const frame = peopleFrame(area, period, stored, around);
    const flags = compared === code ? frame.flags : [...frame.flags, QualityFlag.TERRITORY];
    return [...rateRatios(found, { basis, reference, ...frame, flags })];
  }
}

async function aroundPeople(
  { code }: Period,
  { tables, releases }: Pick<AccountabilityContext, 'tables' | 'releases'>,
): Promise<AroundPeople> {
  const [all, ...ofForces] = await Promise.all([
    releases.of(stopAndSearch.id),
    ...forces.map((force) => tables.of({ dataset: stopAndSearch.id, area: force.code, period: code })),
  ]);
  return { releases: all, ofForces };
}
