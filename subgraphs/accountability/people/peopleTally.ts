import { PeopleCounts } from '../../../kit/disclosure/exchange/peopleCounts.ts';
import { PeopleProfiles } from './peopleProfiles.ts';
import { stopAttributes } from './stopAttributes.ts';
import type { StoppedPeople } from './stoppedPerson.ts';

/** Counts stopped people along every attribute at once. */
export class PeopleTally {
  readonly people: readonly PeopleCounts[];

  /** @param areas how many, the last being the rest of the force */
  constructor(
    months: number,
    areas: number,
    private readonly profiles = new PeopleProfiles(),
  ) {
    this.people = stopAttributes.map((attribute) => new PeopleCounts(attribute, months, areas));
  }

  add(month: number, area: number, people: StoppedPeople, count: number): void {
    const places = this.profiles.of(people);
    for (let at = 0; at < this.people.length; at += 1) {
      const counts = this.people[at];
      if (counts !== undefined) counts.add(counts.place(month, area, 0, places[at] ?? 0), count);
    }
  }
}
