import { GraphQLError, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { HubErrorCode } from '../../kit/hubError.ts';
import type { BudgetTold } from '../../kit/subgraph/subgraph.ts';
import type { Viewer } from '../../kit/viewer.ts';
import type { Supergraph } from '../supergraph.ts';
import { actualCost, type Answered } from './actualCost.ts';
import { CostModel } from './costModel.ts';
import { estimate, heaviestField, type Estimate } from './estimate.ts';
import type { Budget, Standing, TokenBuckets } from './tokenBucket.ts';

/** What one kind of sender may spend. */
export interface Allowance extends Budget {
  /** The most that one query may cost. */
  readonly perQuery: number;
}

export interface Allowances {
  /** Each address without a key. */
  readonly anonymous: Allowance;
  /** Each key. */
  readonly known: Allowance;
}

export const usualAllowances: Allowances = {
  anonymous: { perQuery: 50_000, capacity: 300_000, perSecond: 5_000 },
  known: { perQuery: 250_000, capacity: 1_500_000, perSecond: 25_000 },
};

/** Who pays, and out of what. */
export interface Payer {
  readonly name: string;
  readonly viewer: Viewer;
}

/** A query that was paid for, so that what it did not need can be given back. */
export interface Paid {
  readonly payer: Payer;
  readonly estimate: Estimate;
  readonly told: BudgetTold;
}

const code: HubErrorCode = 'LIMIT_EXCEEDED';

/** The budget does not reach for a query just now. */
export class BudgetSpent extends GraphQLError {
  constructor(
    message: string,
    readonly told: BudgetTold,
    readonly retryAfterSeconds: number,
  ) {
    super(message, { extensions: { code, retryAfterSeconds, http: { status: 429 } } });
  }
}

/** How many estimates of one query are kept. */
const mostKnown = 50;

/** Has every query paid for before it is planned: by key, or by address where none was shown. */
export class CostLimiter {
  #known = new WeakMap<DocumentNode, Map<string, Estimate>>();
  #model: { readonly sdl: string; readonly costs: CostModel } | null = null;

  constructor(
    private readonly supergraph: Supergraph,
    private readonly buckets: TokenBuckets,
    private readonly allowances: Allowances,
  ) {}

  /** @throws GraphQLError LIMIT_EXCEEDED, with what it would cost, the limit, and the field that makes it so */
  async pay(
    payer: Payer,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<Paid> {
    const expected = this.expect(document, operation, variables);
    this.refuseAbove(expected, payer.viewer, operation, 'The query');
    const allowance = this.#allowanceOf(payer);
    const { cost } = expected;
    const standing = await this.spend(payer, expected);
    const told = toldOf(cost, allowance, standing);
    if (!standing.isPaid) {
      const seconds = Math.ceil(standing.waitMs / 1000);
      throw new BudgetSpent(
        `The query costs ${cost}, and ${standing.remaining} of ${allowance.capacity} are left; ${heaviestField(expected.root)}. Ask again in ${seconds} s.`,
        told,
        seconds,
      );
    }
    return { payer, estimate: expected, told };
  }

  /**
   * What a valid operation will cost at most: worked out once for a query and the numbers that it is asked with, since nothing else
   * of what is asked goes into it.
   */
  expect(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): Estimate {
    const model = this.#costs();
    const known = this.#known.get(document) ?? new Map<string, Estimate>();
    this.#known.set(document, known);
    const numbers = Object.entries(variables).filter(([, value]) => typeof value === 'number');
    const key = JSON.stringify([operation.name?.value, numbers]);
    const expected =
      known.get(key) ?? estimate(document, operation, variables, { model, schema: this.supergraph.schema() });
    if (known.size >= mostKnown) known.clear();
    known.set(key, expected);
    return expected;
  }

  /**
   * Refuses what costs more than may be asked at once, whatever is left of the budget.
   * @param what it is, such as "The query"
   * @throws GraphQLError LIMIT_EXCEEDED
   */
  refuseAbove({ cost, root }: Estimate, viewer: Viewer, operation: OperationDefinitionNode, what: string): void {
    const { perQuery } = this.#allowanceOf({ viewer });
    if (cost <= perQuery) return;
    throw new GraphQLError(
      `${what} would cost ${cost} and may cost ${perQuery}; ${heaviestField(root)}. Ask for fewer at once.`,
      { nodes: [operation], extensions: { code, http: { status: 400 } } },
    );
  }

  /** Takes what is expected out of the budget, whole or not at all. */
  spend(payer: Payer, { cost }: Estimate): Promise<Standing> {
    return this.buckets.pay(payer.name, cost, this.#allowanceOf(payer));
  }

  /**
   * Gives back what the answer did not need, takes what it needed beyond what was expected, and says what it did cost.
   * @param answer null where nothing was begun
   */
  async settle({ payer, estimate: expected, told }: Paid, answer: Answered | null): Promise<BudgetTold> {
    const cost = answer === null ? 0 : actualCost(answer, expected.root);
    const standing = await this.#settle(payer, expected, cost);
    return standing === null ? { ...told, cost } : toldOf(cost, this.#allowanceOf(payer), standing);
  }

  /** The same for what is not told. */
  async settleUntold(payer: Payer, expected: Estimate, answer: Answered): Promise<void> {
    await this.#settle(payer, expected, actualCost(answer, expected.root));
  }

  /** @returns how the budget stands then; null where it cost what was expected */
  async #settle(payer: Payer, expected: Estimate, cost: number): Promise<Standing | null> {
    const more = cost - expected.cost;
    return more === 0 ? null : this.buckets.settle(payer.name, more, this.#allowanceOf(payer));
  }

  #allowanceOf({ viewer }: Pick<Payer, 'viewer'>): Allowance {
    return viewer.role === 'ANONYMOUS' ? this.allowances.anonymous : this.allowances.known;
  }

  #costs(): CostModel {
    const sdl = this.supergraph.sdl();
    if (this.#model?.sdl === sdl) return this.#model.costs;
    const costs = new CostModel(sdl, this.supergraph.schema());
    this.#model = { sdl, costs };
    this.#known = new WeakMap();
    return costs;
  }
}

function toldOf(cost: number, { capacity }: Allowance, { remaining, resetAt }: Standing): BudgetTold {
  return { cost, limit: capacity, remaining, resetAt: new Date(resetAt).toISOString() };
}
