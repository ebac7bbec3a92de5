import type { Database } from '../../../kit/database/database.ts';
import { PeopleProfiles } from './peopleProfiles.ts';
import type { PlacedPeople, PeopleSource } from './peopleSource.ts';
import { readPeople } from './peopleSource.ts';
import { PeopleTally } from './peopleTally.ts';

/** The people whom a force stopped, month by month, each month read once. */
export class PeopleOfForce {
  readonly #months = new Map<number, Promise<readonly PlacedPeople[]>>();
  readonly #profiles = new PeopleProfiles();

  /** @param sources where each month's stops are found, by the code of the month */
  constructor(
    private readonly database: Database,
    private readonly sources: ReadonlyMap<number, PeopleSource>,
  ) {}

  has(month: number): boolean {
    return this.sources.has(month);
  }

  /** The months' people by borough; those who were stopped elsewhere, or nobody knows where, are the last area. */
  async tally(months: readonly number[], boroughs: readonly string[]): Promise<PeopleTally> {
    const tally = new PeopleTally(months.length, boroughs.length + 1, this.#profiles);
    const places = new Map(boroughs.map((borough, at) => [borough, at] as const));
    for (const [at, month] of months.entries()) {
      for (const people of await this.#read(month)) {
        tally.add(at, places.get(people.borough ?? '') ?? boroughs.length, people, people.stops);
      }
    }
    return tally;
  }

  /** Whether most of the people have a place: else a borough's count would say nothing of the borough. */
  async isPlaced(month: number): Promise<boolean> {
    const people = await this.#read(month);
    const count = (of: readonly PlacedPeople[]) => of.reduce((all, { stops }) => all + stops, 0);
    return count(people.filter(({ borough }) => borough !== null)) * 2 > count(people);
  }

  #read(month: number): Promise<readonly PlacedPeople[]> {
    const known = this.#months.get(month);
    if (known !== undefined) return known;
    const source = this.sources.get(month);
    const read = source === undefined ? Promise.resolve([]) : readPeople(this.database, source);
    this.#months.set(month, read);
    return read;
  }
}
