import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root, type ClassType } from 'type-graphql';
import { mayAct } from '../../../kit/access/mayAct.ts';
import { defaultPageSize, pageOf } from '../../../kit/graph/page.ts';
import { wardsOf } from '../../../schema/places/areas.ts';
import { london } from '../../../schema/places/london.ts';
import type { EngagementContext } from '../context.ts';
import {
  ApproveNeighbourhoodTextsInput,
  ApproveNeighbourhoodTextsPayload,
  HoldBackNeighbourhoodTextsInput,
  HoldBackNeighbourhoodTextsPayload,
  NeighbourhoodText,
  NeighbourhoodTextConnection,
} from '../entities/neighbourhoodText.ts';
import { decideOnImported } from '../neighbourhoods/approveImported.ts';
import { standingTexts } from '../readings/importedTexts.ts';

interface Place {
  readonly code: string;
}

const what = 'What to do, and why.';

/** What waits to be read before it is published, on London and on boroughs. */
export function textsAwaitingResolver(type: ClassType<Place>): ClassType {
  @Resolver(() => type)
  class TextsAwaitingResolver {
    @FieldResolver(() => NeighbourhoodTextConnection, {
      nullable: true,
      description:
        'Words of the police’s priorities for neighbourhoods that came in files and wait for a second person to approve them. Null for those who may not approve, and while the subgraph does not answer.',
    })
    async neighbourhoodTextsAwaitingApproval(
      @Root() { code }: Place,
      @Ctx() { viewer, neighbourhoods }: EngagementContext,
      @Arg('first', () => Int, { defaultValue: defaultPageSize, description: 'How many, from 1 to 100.' })
      first: number,
      @Arg('after', () => String, { nullable: true, description: 'The `endCursor` of the page before.' })
      after: string | null,
    ) {
      if (!mayAct(viewer, 'approve', code)) return null;
      const all = await neighbourhoods.asAt(null);
      const own = code === london.code ? all.withPriorities() : wardsOf(code).flatMap((ward) => all.ofWard(ward.code));
      const waiting = standingTexts(all, [...new Set(own)].sort()).filter(({ isApproved }) => !isApproved);
      const page = pageOf(waiting, ({ id }) => id, first, after);
      return new NeighbourhoodTextConnection({
        ...page,
        items: page.items.map(({ item, cursor }) => ({ item: new NeighbourhoodText(item), cursor })),
      });
    }
  }
  return TextsAwaitingResolver;
}

@Resolver()
export class NeighbourhoodTextsResolver {
  @Mutation(() => ApproveNeighbourhoodTextsPayload, {
    nullable: true,
    description:
      'Publishes words of neighbourhoods’ priorities that wait, up to 1,000 at once, all or none; done by a second person, never by whoever brought the file. The same words need no second approval when they come again. Null while the subgraph does not answer.',
  })
  async approveNeighbourhoodTexts(
    @Arg('input', () => ApproveNeighbourhoodTextsInput, { description: what }) input: ApproveNeighbourhoodTextsInput,
    @Ctx() context: EngagementContext,
  ): Promise<ApproveNeighbourhoodTextsPayload> {
    const errors = await decideOnImported(input, true, context);
    return new ApproveNeighbourhoodTextsPayload(errors.length === 0 ? new Set(input.ids).size : 0, errors);
  }

  @Mutation(() => HoldBackNeighbourhoodTextsPayload, {
    nullable: true,
    description:
      'Holds back words of neighbourhoods’ priorities that name somebody, approved ones too: they are kept no longer, in no release, and are not kept when they come again. Null while the subgraph does not answer.',
  })
  async holdBackNeighbourhoodTexts(
    @Arg('input', () => HoldBackNeighbourhoodTextsInput, { description: what }) input: HoldBackNeighbourhoodTextsInput,
    @Ctx() context: EngagementContext,
  ): Promise<HoldBackNeighbourhoodTextsPayload> {
    const errors = await decideOnImported(input, false, context);
    return new HoldBackNeighbourhoodTextsPayload(errors.length === 0 ? new Set(input.ids).size : 0, errors);
  }
}
