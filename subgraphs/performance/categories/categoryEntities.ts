import { crimeCategories } from '../../../schema/crime/crimeCategories.ts';
import { CrimeCategory } from '../entities/crimeCategory.ts';

const entities = new Map<string, CrimeCategory>();
// A group stands before its kinds, so it is there when they ask for it.
for (const category of crimeCategories) {
  const group = category.group === null ? null : (entities.get(category.group) ?? null);
  entities.set(category.id, new CrimeCategory({ ...category, group }));
}

export function categoryEntity(id: string): CrimeCategory | undefined {
  return entities.get(id);
}

/** The categories of the table, and those that files brought under names it does not know. */
export function categoryEntities(loaded: readonly string[]): CrimeCategory[] {
  const unknown = loaded.filter((id) => id !== '' && !entities.has(id)).sort();
  return [...entities.values(), ...unknown.map(unknownCategory)];
}

/** A category that a file brought: its id is made of the file's own words. */
function unknownCategory(id: string): CrimeCategory {
  const [group = id] = id.split('/');
  const words = (id.split('/').at(-1) ?? id).replaceAll('-', ' ');
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  return new CrimeCategory({ id, name, group: group === id ? null : (entities.get(group) ?? null), aliases: [] });
}
