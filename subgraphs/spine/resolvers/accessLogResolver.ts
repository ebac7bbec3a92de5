import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { defaultPageSize, largestPage } from '../../../kit/graph/page.ts';
import { HubError } from '../../../kit/hubError.ts';
import { readPage } from '../../../kit/reads/readPage.ts';
import type { SpineContext } from '../context.ts';
import { AccessRecordConnection } from '../entities/accessRecordConnection.ts';

@Resolver()
export class AccessLogResolver {
  @Query(() => AccessRecordConnection, {
    nullable: true,
    description:
      'Who saw or did something restricted about one’s boroughs, and what one’s own agency did; an agency without boroughs that speaks for London, of London as a whole; City Hall sees all that is about an area, whoever runs the hub all.',
  })
  async accessLog(
    @Ctx() { database, viewer }: SpineContext,
    @Arg('area', () => String, {
      nullable: true,
      description: 'Only entries about the area of this code, such as "E09000030"; all where left out.',
    })
    area: string | null,
    @Arg('first', () => Int, { defaultValue: defaultPageSize, description: 'How many, 1 to 100, such as 20.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Only what comes after this cursor.' })
    after: string | null,
  ): Promise<AccessRecordConnection> {
    if (first < 1 || first > largestPage) {
      throw new HubError('BAD_USER_INPUT', `"first" is from 1 to ${String(largestPage)}; got ${String(first)}.`);
    }
    const place = after ?? null;
    const page = await readPage(database, { viewer, area: area ?? null, first, after: place });
    return new AccessRecordConnection(page, place);
  }
}
