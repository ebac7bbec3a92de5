import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import { HubError } from '../../../kit/hubError.ts';
import type { RequestContext } from '../../../kit/subgraph/buildSubgraph.ts';
import { DeprecateViewPayload, PublishViewPayload, View } from '../entities/view.ts';
import { deprecateView } from '../views/deprecateView.ts';
import { publishView, type Decided } from '../views/publishView.ts';
import type { ViewStore } from '../views/viewStore.ts';

interface ViewContext extends RequestContext {
  readonly views: ViewStore;
  readonly today: () => string;
}

@InputType('PublishViewInput', { description: 'A view as it is to be published: its next version.' })
class PublishViewInput {
  @Field(() => String, { description: 'Words in small letters joined by hyphens, such as "ward-card".' })
  readonly name!: string;

  @Field(() => String, { description: 'Such as "Ward card".' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'What it is for, in a sentence; null for nothing.' })
  readonly description?: string | null;

  @Field(() => String, { description: 'One GraphQL query, whose variables are the parameters of the view.' })
  readonly document!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The agency whose it is, such as "mopac", who alone sees it; null for everybody’s.',
  })
  readonly owner?: string | null;
}

@InputType('DeprecateViewInput', { description: 'A view that is no longer to be used.' })
class DeprecateViewInput {
  @Field(() => String, { description: 'Its name, such as "ward-card".' })
  readonly name!: string;

  @Field(() => Int, { nullable: true, description: 'Which version, such as 2; null for all of them.' })
  readonly version?: number | null;

  @Field(() => String, { description: 'Why, and what to use, such as "Use ward-card instead."' })
  readonly reason!: string;
}

@Resolver()
export class ViewResolver {
  @Query(() => [View], {
    description: 'The views that whoever asks may see, each in its latest version, by name. A few dozen, so no pages.',
  })
  async views(@Ctx() { views, viewer }: ViewContext): Promise<View[]> {
    return (await views.list(viewer)).map((view) => new View(view));
  }

  @Query(() => View, { nullable: true, description: 'One view; null where there is none that whoever asks may see.' })
  async view(
    @Arg('name', () => ID, { description: 'Such as "ward-card".' }) name: string,
    @Arg('version', () => Int, {
      nullable: true,
      description: 'Such as 2; the latest that is still to be used where left out.',
    })
    version: number | null | undefined,
    @Ctx() { views, viewer }: ViewContext,
  ): Promise<View | null> {
    const found = await views.find(name, version ?? null, viewer);
    return found === null ? null : new View(found);
  }

  @Mutation(() => PublishViewPayload, {
    nullable: true,
    description:
      'Publishes a view, or its next version where there is one of that name. The same again changes nothing.',
  })
  async publishView(
    @Arg('input', () => PublishViewInput, { description: 'The view.' }) input: PublishViewInput,
    @Ctx() { views, viewer, today }: ViewContext,
  ) {
    const { name, title, description = null, document, owner = null } = input;
    return told(
      PublishViewPayload,
      await publishView(views, { name, title, description, document, owner }, viewer, today()),
    );
  }

  @Mutation(() => DeprecateViewPayload, {
    nullable: true,
    description: 'Says that a view is no longer to be used. It goes on answering, and says so.',
  })
  async deprecateView(
    @Arg('input', () => DeprecateViewInput, { description: 'Which, and why.' }) input: DeprecateViewInput,
    @Ctx() { views, viewer, today }: ViewContext,
  ) {
    const { name, version = null, reason } = input;
    return told(DeprecateViewPayload, await deprecateView(views, { name, version, reason }, viewer, today()));
  }
}

type Payload = new (view: View | null, userErrors: Decided['userErrors']) => unknown;

function told(payload: Payload, { view, userErrors }: Decided): unknown {
  if (view === null && userErrors.length === 0) throw new HubError('NOT_FOUND', 'The view is gone.');
  return new payload(view === null ? null : new View(view), userErrors);
}
