import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { PageInfo } from '../../schema/figures/connection.ts';
import type { Page } from './page.ts';

export interface ConnectionWords {
  /** Of the type, such as "LocalPriority"; its edge and connection are named after it. */
  readonly type: string;
  readonly description: string;
  /** One of them in a sentence, such as "local priority". */
  readonly thing: string;
}

export type ConnectionClass<Node> = ClassType<object, [Page<Node>]>;

/** The connection type of a list that can grow, with its edge. */
export function connectionOf<Node extends object>(
  node: () => ClassType<Node, never[]>,
  { type, description, thing }: ConnectionWords,
): ConnectionClass<Node> {
  class Edge {
    @Field(node, { description: `The ${thing}.` })
    readonly node: Node;

    @Field(() => String, { description: 'Its place in the list, to give as `after`.' })
    readonly cursor: string;

    constructor(item: Node, cursor: string) {
      this.node = item;
      this.cursor = cursor;
    }
  }
  ObjectType(`${type}Edge`, { description: `A ${thing} in a list.` })(Edge);

  class Connection {
    @Field(() => [Edge], { description: 'Those of this page.' })
    readonly edges: readonly Edge[];

    @Field(() => PageInfo, { description: 'Where this page stands.' })
    readonly pageInfo: PageInfo;

    @Field(() => Int, { description: 'How many there are in all, such as 7.' })
    readonly totalCount: number;

    constructor({ items, pageInfo, totalCount }: Page<Node>) {
      this.edges = items.map(({ item, cursor }) => new Edge(item, cursor));
      this.pageInfo = pageInfo;
      this.totalCount = totalCount;
    }
  }
  ObjectType(`${type}Connection`, { description })(Connection);
  return Connection;
}
