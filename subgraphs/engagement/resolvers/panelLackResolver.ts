import { Arg, Ctx, FieldResolver, Int, Resolver, Root, type ClassType } from 'type-graphql';
import { defaultPageSize, pageOf } from '../../../kit/graph/page.ts';
import { recordAsAtDescription } from '../../../kit/registers/recordAsAtDescription.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { london } from '../../../schema/places/london.ts';
import type { EngagementContext } from '../context.ts';
import { WardWithoutPanelConnection } from '../entities/wardWithoutPanel.ts';
import { wardsWithoutPanel } from '../readings/wardsWithoutPanel.ts';
import { wardPanels } from '../registers/wardPanels.ts';

interface Place {
  readonly code: string;
}

/** Which wards lack a panel, on London and on boroughs. */
export function panelLackResolver(type: ClassType<Place>): ClassType {
  @Resolver(() => type)
  class PanelLackResolver {
    @FieldResolver(() => WardWithoutPanelConnection, {
      nullable: true,
      description:
        'Which wards have no established panel, since when, why and what is planned, as their boroughs keep the record. Null while the subgraph does not answer.',
    })
    async wardsWithoutPanel(
      @Root() { code }: Place,
      @Ctx() { registers }: EngagementContext,
      @Arg('first', () => Int, { defaultValue: defaultPageSize, description: 'How many, from 1 to 100.' })
      first: number,
      @Arg('after', () => String, { nullable: true, description: 'The `endCursor` of the page before.' })
      after: string | null,
      @Arg('includeUnrecorded', () => Boolean, {
        defaultValue: false,
        description: 'Whether to list wards too of which no record is kept: whether they have a panel is not known.',
      })
      includeUnrecorded: boolean,
      @Arg('asAt', () => DateScalar, { nullable: true, description: recordAsAtDescription }) asAt: string | null,
    ) {
      const day = asAt ?? null;
      const panelsOf = (asked: string | null) =>
        code === london.code ? registers.all(wardPanels, asked) : registers.ofBorough(wardPanels, code, asked);
      const [panels, now] = await Promise.all([panelsOf(day), panelsOf(null)]);
      const wards = wardsWithoutPanel(panels, { area: code, asAt: day, now, includeUnrecorded });
      return new WardWithoutPanelConnection(pageOf(wards, ({ ward }) => ward.code, first, after));
    }
  }
  return PanelLackResolver;
}
