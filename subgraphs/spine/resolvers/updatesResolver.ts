import { Arg, Resolver, Root, Subscription } from 'type-graphql';
import { HubError } from '../../../kit/hubError.ts';
import type { DeliveredEvent } from '../../../schema/events/deliveredEvent.ts';
import { Update } from '../updates/update.ts';
import { UpdateFilter } from '../updates/updateFilter.ts';
import { updateOf } from '../updates/updateOf.ts';

/** The gateway reads the logs, filters and numbers; the spine says what one event is in the graph, and nothing else. */
function refuse(): never {
  throw new HubError('BAD_USER_INPUT', 'The spine answers for single updates only; the gateway follows the logs.');
}

@Resolver()
export class UpdatesResolver {
  @Subscription(() => Update, {
    subscribe: refuse,
    description:
      'What happens, as it happens and in the order of each source: at least once within the hub’s retention, and nothing in between is left out without a `Gap`. By WebSocket (graphql-transport-ws) at `/graphql` or server-sent events at `/graphql/stream`.',
  })
  updates(
    @Root() delivered: DeliveredEvent,
    @Arg('filter', () => UpdateFilter, {
      nullable: true,
      description: 'Which updates are wanted, such as {areas: ["E09000030"], includeWards: true}; all where left out.',
    })
    filter: UpdateFilter | null | undefined,
    @Arg('after', () => String, {
      nullable: true,
      description:
        'The `cursor` of the last update received, to get all that came after it; from now on where left out.',
    })
    after: string | null | undefined,
  ): Update {
    // The gateway has seen to both: what comes here is wanted.
    return filter === undefined && after === undefined ? updateOf(delivered) : refuse();
  }
}
