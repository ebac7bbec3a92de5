import type { Viewer } from '../../kit/viewer.ts';
import type { CostLimiter, Payer } from '../limits/costLimiter.ts';
import type { Estimate } from '../limits/estimate.ts';
import type { PreparedSubscription } from './prepareSubscription.ts';
import type { SharedRun } from './sharedRuns.ts';

/**
 * Has updates paid for as queries are: what one would cost is checked before a subscription begins, and every execution is paid
 * once by each payer whose followers share it, however many of theirs they are, at what it did cost. Whose budget does not reach
 * waits for it; nothing that happened is left out.
 */
export class UpdateCharges {
  readonly #limiter: CostLimiter;
  readonly #estimates = new WeakMap<PreparedSubscription, Estimate>();

  constructor(limiter: CostLimiter) {
    this.#limiter = limiter;
  }

  /** @throws GraphQLError LIMIT_EXCEEDED for what costs more than the viewer may spend on one update */
  check(prepared: PreparedSubscription, viewer: Viewer): void {
    this.#limiter.refuseAbove(
      this.#expected(prepared),
      viewer,
      prepared.shape.operation,
      'An update of this subscription',
    );
  }

  /** @returns 0 once the payer has paid for the execution; otherwise how long until they may be able to, in milliseconds */
  pay(run: SharedRun, prepared: PreparedSubscription, payer: Payer): Promise<number> {
    const known = run.payments.get(payer.name);
    if (known !== undefined) return known;
    const payment = this.#pay(run, prepared, payer);
    run.payments.set(payer.name, payment);
    const again = () => run.payments.delete(payer.name);
    payment.then((waitMs) => waitMs > 0 && again(), again);
    return payment;
  }

  async #pay(run: SharedRun, prepared: PreparedSubscription, payer: Payer): Promise<number> {
    const expected = this.#expected(prepared);
    const { isPaid, waitMs } = await this.#limiter.spend(payer, expected);
    if (!isPaid) return Math.max(1, waitMs);
    const settle = async () => {
      const { result } = await run.update();
      await this.#limiter.settleUntold(payer, expected, result);
    };
    // Whoever is told hears of a failed execution; what was paid for it is then lost, as it was begun.
    settle().catch(() => undefined);
    return 0;
  }

  #expected(prepared: PreparedSubscription): Estimate {
    const known = this.#estimates.get(prepared);
    if (known !== undefined) return known;
    const { shape, variables } = prepared;
    const expected = this.#limiter.expect(shape.document, shape.operation, variables);
    this.#estimates.set(prepared, expected);
    return expected;
  }
}
