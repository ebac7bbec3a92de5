import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { Absence } from '../../schema/figures/absence.ts';
import { PageInfo } from '../../schema/figures/connection.ts';
import type { Page } from './page.ts';

export interface ConnectionWords {
  /** Of the type, such as "LocalPriority"; its edge and connection are named after it. */
  readonly type: string;
  readonly description: string;
  /** One of them in a sentence, such as "local priority". */
  readonly thing: string;
  /** Whether the list may be for some alone, so that it says why it is empty. @default false */
  readonly isRestrictable?: boolean;
}

export type ConnectionClass<Node> = ClassType<object, [page: Page<Node>, absence?: Absence | null]>;

/** The connection type of a list that can grow, with its edge. */
export function connectionOf<Node extends object>(
  node: () => ClassType<Node, never[]>,
  { type, description, thing, isRestrictable = false }: ConnectionWords,
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

    readonly absence: Absence | null;

    constructor({ items, pageInfo, totalCount }: Page<Node>, absence: Absence | null = null) {
      this.absence = absence;
      this.edges = items.map(({ item, cursor }) => new Edge(item, cursor));
      this.pageInfo = pageInfo;
      this.totalCount = totalCount;
    }
  }
  if (isRestrictable) {
    Field(() => Absence, {
      nullable: true,
      description: `Why it holds nothing for whoever asks, such as RESTRICTED: each ${thing} is for partners of its area. Null where it is whole.`,
    })(Connection.prototype, 'absence');
  }
  ObjectType(`${type}Connection`, { description })(Connection);
  return Connection;
}
