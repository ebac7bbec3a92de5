import { layersOf, strideOf, type Attribute } from '../../../kit/disclosure/exchange/attribute.ts';
import { stopAttributes } from './stopAttributes.ts';
import { categoriesOf, type StoppedPeople } from './stoppedPerson.ts';

/** Where people are counted who agree in all that is kept of them, worked out once however many months they come in. */
export class PeopleProfiles {
  readonly #known = new Map<string, readonly number[]>();

  /** For each attribute the value and layer, as one number: the value times all layers, and the layer. */
  of(people: StoppedPeople): readonly number[] {
    const known = this.#known.get(people.profile);
    if (known !== undefined) return known;
    const categories = categoriesOf(people);
    const places = ground.map(({ attribute, layers, strides }) =>
      strides.reduce(
        (place, { name, stride }) => place + (categories[name] ?? 0) * stride,
        (categories[attribute.name] ?? 0) * layers,
      ),
    );
    this.#known.set(people.profile, places);
    return places;
  }
}

const ground = stopAttributes.map((attribute) => ({
  attribute,
  layers: layersOf(attribute),
  strides: stridesOf(attribute),
}));

function stridesOf(attribute: Attribute) {
  return attribute.digits.map(({ name }, digit) => ({ name, stride: strideOf(attribute, digit) }));
}
