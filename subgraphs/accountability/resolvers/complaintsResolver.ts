import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Indicator } from '../../../kit/indicators/indicator.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import { ComplaintKind } from '../complaints/complaintKind.ts';
import { ConcernTheme } from '../complaints/concernTheme.ts';
import type { AccountabilityContext } from '../context.ts';
import { Area } from '../entities/area.ts';
import { complaints } from '../indicators/complaints.ts';
import { victimsConcerns } from '../indicators/victimsConcerns.ts';
import { asAtDescription } from './asAtDescription.ts';

@Resolver(() => Area)
export class ComplaintsResolver {
  @FieldResolver(() => Indicator, {
    nullable: true,
    description:
      'Public complaints about the area’s police. Forces and London: tables of the Independent Office for Police Conduct. Boroughs and commands: what is returned to the hub, with small numbers withheld. Null while the subgraph does not answer.',
  })
  complaints(
    @Root() { code }: Area,
    @Ctx() { figures }: AccountabilityContext,
    @Arg('kind', () => ComplaintKind, {
      nullable: true,
      description: 'What to count, such as CASES_UNDER_SCHEDULE_3; CASES where left out.',
    })
    kind: ComplaintKind | null,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Indicator | null {
    const area = areaByCode(code);
    if (area === undefined) return null;
    return new Indicator(complaints(area, kind ?? ComplaintKind.CASES), code, asAt ?? null, figures);
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description:
      'What victims of crime told their borough’s board about how they were treated: another duty than complaints about officers. Source: the borough’s return, with small numbers withheld. Null while the subgraph does not answer.',
  })
  victimsConcerns(
    @Root() { code }: Area,
    @Ctx() { figures }: AccountabilityContext,
    @Arg('theme', () => ConcernTheme, {
      nullable: true,
      description: 'Only those about one thing, such as KEPT_INFORMED; all where left out.',
    })
    theme: ConcernTheme | null,
    @Arg('answered', () => Boolean, {
      defaultValue: false,
      description: 'True for those that were answered only, such as false for all that were heard.',
    })
    answered: boolean,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Indicator | null {
    const area = areaByCode(code);
    return area === undefined
      ? null
      : new Indicator(victimsConcerns(area, theme ?? null, answered), code, asAt ?? null, figures);
  }
}
