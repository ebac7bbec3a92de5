import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Indicator } from '../../../kit/indicators/indicator.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import type { AccountabilityContext } from '../context.ts';
import {
  CustodyArrestFilter,
  CustodyDisposalFilter,
  ThoroughSearchFilter,
  askedCell,
} from '../custody/custodyFilter.ts';
import { arrestsForm, disposalsForm } from '../custody/custodyForms.ts';
import { Area } from '../entities/area.ts';
import { searchTables } from '../importers/moreThoroughSearches.ts';
import { custodyCount, searchCount } from '../indicators/custodyCounts.ts';
import { asAtDescription } from './asAtDescription.ts';

@Resolver(() => Area)
export class CustodyResolver {
  @FieldResolver(() => Indicator, {
    nullable: true,
    description:
      'Offences for which somebody was in custody, by what became of them, with small numbers withheld. For the Metropolitan Police and London. Source: MPS Custody, disposals. Null while the subgraph does not answer.',
  })
  custodyDisposals(
    @Root() { code }: Area,
    @Ctx() { figures }: AccountabilityContext,
    @Arg('filter', () => CustodyDisposalFilter, {
      nullable: true,
      description: 'Only those with these values, such as { disposal: PROSECUTION, age: CHILD }; all where left out.',
    })
    filter: CustodyDisposalFilter | null,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Indicator | null {
    const area = areaByCode(code);
    const category = askedCell(filter ?? null, disposalsForm.tables);
    return area === undefined
      ? null
      : new Indicator(custodyCount(disposalsForm, area, category, 'Custody disposals'), code, asAt ?? null, figures);
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description:
      'People arrested and taken into custody, with small numbers withheld. For the Metropolitan Police and London. Source: MPS Custody, arrests. Null while the subgraph does not answer.',
  })
  custodyArrests(
    @Root() { code }: Area,
    @Ctx() { figures }: AccountabilityContext,
    @Arg('filter', () => CustodyArrestFilter, {
      nullable: true,
      description: 'Only those with these values, such as { age: CHILD, gender: FEMALE }; all where left out.',
    })
    filter: CustodyArrestFilter | null,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Indicator | null {
    const area = areaByCode(code);
    const category = askedCell(filter ?? null, arrestsForm.tables);
    return area === undefined
      ? null
      : new Indicator(custodyCount(arrestsForm, area, category, 'Custody arrests'), code, asAt ?? null, figures);
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description:
      'Searches that exposed intimate parts, by quarter, with small numbers withheld. Boroughs and commands have their number only. Source: MPS More Thorough Searches. Null while the subgraph does not answer.',
  })
  moreThoroughSearches(
    @Root() { code }: Area,
    @Ctx() { figures }: AccountabilityContext,
    @Arg('filter', () => ThoroughSearchFilter, {
      nullable: true,
      description: 'Only those with these values, such as { outcome: POSITIVE, ethnicity: BLACK }; all where left out.',
    })
    filter: ThoroughSearchFilter | null,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Indicator | null {
    const area = areaByCode(code);
    const category = askedCell(filter ?? null, searchTables);
    return area === undefined ? null : new Indicator(searchCount(area, category), code, asAt ?? null, figures);
  }
}
