import type { Session } from '../../../kit/database/database.ts';
import { MonthPeople } from './monthPeople.ts';
import type { PeopleSource } from './peopleSource.ts';
import { PeopleTally } from './peopleTally.ts';

/** The people whom a force stopped, month by month, each month read once. */
export class PeopleOfForce {
  readonly #months = new Map<number, Promise<MonthPeople>>();

  /** @param sources where each month's people are found, by the code of the month */
  constructor(
    private readonly session: Session,
    private readonly sources: ReadonlyMap<number, PeopleSource>,
  ) {}

  has(month: number): boolean {
    return this.sources.has(month);
  }

  /** The months' people by borough; those who were stopped elsewhere, or nobody knows where, are the last area. */
  async tally(months: readonly number[], boroughs: readonly string[]): Promise<PeopleTally> {
    const tally = new PeopleTally(months.length, boroughs);
    for (const [at, month] of months.entries()) tally.add(at, await this.month(month));
    return tally;
  }

  async month(month: number): Promise<MonthPeople> {
    const known = this.#months.get(month);
    if (known !== undefined) return known;
    const read = this.sources.get(month)?.(this.session) ?? Promise.resolve(new MonthPeople());
    this.#months.set(month, read);
    return read;
  }
}
