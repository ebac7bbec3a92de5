import { ArgsType, Field, Int } from 'type-graphql';
import { defaultPageSize } from '../../../kit/graph/page.ts';

/** What every list that can grow is asked with. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    defaultValue: defaultPageSize,
    description: 'How many, from 1 to 100, such as 50.',
  })
  readonly first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The `endCursor` of the page before; the first page where left out.',
  })
  readonly after?: string | null;
}
