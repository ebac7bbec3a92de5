import { strideOf } from '../../../kit/disclosure/exchange/attribute.ts';
import { PeopleCounts } from '../../../kit/disclosure/exchange/peopleCounts.ts';
import { stopAttributes } from './stopAttributes.ts';
import { categoriesOf, type PersonCategories, type StoppedPeople } from './stoppedPerson.ts';

/** Counts stopped people along every attribute at once. */
export class PeopleTally {
  readonly people: readonly PeopleCounts[];
  readonly #categories = new Map<string, PersonCategories>();

  /** @param areas how many, the last being the rest of the force */
  constructor(months: number, areas: number) {
    this.people = stopAttributes.map((attribute) => new PeopleCounts(attribute, months, areas));
  }

  add(month: number, area: number, people: StoppedPeople, count: number): void {
    const categories = this.#categoriesOf(people);
    for (const counts of this.people) {
      const { attribute } = counts;
      let layer = 0;
      attribute.digits.forEach(({ name }, digit) => {
        layer += (categories[name] ?? 0) * strideOf(attribute, digit);
      });
      counts.add(counts.place(month, area, categories[attribute.name] ?? 0, layer), count);
    }
  }

  #categoriesOf(people: StoppedPeople): PersonCategories {
    const { outcome, object, gender, age, selfDefined, officerDefined } = people;
    const key = `${outcome} ${object} ${gender} ${age} ${selfDefined} ${officerDefined}`;
    const known = this.#categories.get(key) ?? categoriesOf(people);
    this.#categories.set(key, known);
    return known;
  }
}
