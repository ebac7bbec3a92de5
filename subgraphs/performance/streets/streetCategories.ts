/**
 * A category of street-level crime is a type with a last outcome, "burglary/under-investigation"; "burglary" is every
 * outcome of a type, "/under-investigation" every type with an outcome, and "" all of them.
 */
export function streetCategory(type: string, outcome: string): string {
  return outcome === '' ? type : `${type}/${outcome}`;
}

export function widerStreetCategories(category: string): readonly string[] {
  const [type = '', outcome = ''] = category.split('/');
  return type === '' || outcome === '' ? [] : [type, `/${outcome}`, ''];
}
