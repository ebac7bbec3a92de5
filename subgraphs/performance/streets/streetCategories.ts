/**
 * A category of street-level crime is a type with a last outcome, "burglary/under-investigation"; "burglary" is every
 * outcome of a type, "/under-investigation" every type with an outcome, and "" all of them.
 */
export function streetCategory(type: string, outcome: string): string {
  if (outcome === '') return type;
  const ofType = known.get(type) ?? new Map<string, string>();
  if (ofType.size === 0 && known.size < mostKnown) known.set(type, ofType);
  const made = ofType.get(outcome);
  if (made !== undefined) return made;
  const category = `${type}/${outcome}`;
  if (ofType.size < mostKnown) ofType.set(outcome, category);
  return category;
}

/** A file has a hundred thousand records of a few hundred categories: one text each is looked up three times as fast as a new one. */
const known = new Map<string, Map<string, string>>();
/** Words that the hub does not know are kept, so that their number is not bounded by the hub. */
const mostKnown = 1_000;

export function widerStreetCategories(category: string): readonly string[] {
  const [type = '', outcome = ''] = category.split('/');
  return type === '' || outcome === '' ? [] : [type, `/${outcome}`, ''];
}
