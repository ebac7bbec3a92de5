import { crimeAgainstSociety } from './crimeAgainstSociety.ts';
import type { CategoryGroup, CrimeCategory } from './crimeCategory.ts';
import { personalCrime } from './personalCrime.ts';
import { propertyCrime } from './propertyCrime.ts';

export interface CategoryOfRecord {
  /** The id of a leaf; for an unknown pair of names an id made of them, so that its records are kept. */
  readonly id: string;
  readonly known: boolean;
}

const groups = [...propertyCrime, ...personalCrime, crimeAgainstSociety].sort((one, other) =>
  one.id < other.id ? -1 : 1,
);

/** Every category of recorded crime that the Metropolitan Police has published since 2010, each group before its leaves. */
export const crimeCategories: readonly CrimeCategory[] = groups.flatMap(({ id: group, name, aliases, leaves }) => [
  { id: group, name, group: null, aliases },
  ...leaves.map(([slug, leaf, names, part]) => ({
    id: `${group}/${slug}`,
    name: leaf,
    group: part === undefined ? group : `${group}/${part}`,
    aliases: names,
  })),
]);

const partsById = Map.groupBy(
  crimeCategories.filter(({ group }) => group?.includes('/') === true),
  ({ group }) => group ?? '',
);

/** The kinds that a kind is made of, beside what is filed under its own name; none for most, and for groups. */
export function partsOfKind(id: string): readonly string[] {
  return partsById.get(id)?.map((part) => part.id) ?? [];
}

/** The one spelling of a name: publishers have changed its case, its commas and its hyphens from file to file. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

const slugOf = (name: string) => plain(name).replaceAll(' ', '-');

const groupsByName = new Map(groups.flatMap((group) => namesOf(group).map((name) => [name, group] as const)));
const leavesByName = new Map(groups.map((group) => [group.id, leavesOf(group)]));

function namesOf({ id, name, aliases }: CategoryGroup): readonly string[] {
  return [id, name, ...aliases].map(plain);
}

/** The leaves of one group by every name; a name is looked up in its group, since "Possession of weapons" is both. */
function leavesOf({ id, leaves }: CategoryGroup): ReadonlyMap<string, string> {
  return new Map(
    leaves.flatMap(([slug, name, aliases]) =>
      [slug, name, ...aliases].map((each) => [plain(each), `${id}/${slug}`] as const),
    ),
  );
}

const idsByName = new Map<string, string>();
for (const { id, name, aliases } of [...crimeCategories].reverse()) {
  for (const each of [name, ...aliases]) idsByName.set(plain(each), id);
}
// Last, so that a group's own name means the group, though a leaf may bear it too.
for (const group of groups) for (const name of namesOf(group)) idsByName.set(name, group.id);
const ids = new Set(crimeCategories.map(({ id }) => id));

/** The category of a row, from the names of its group (MajorText) and of its kind of crime (MinorText). */
export function categoryOfRecord(major: string, minor: string): CategoryOfRecord {
  const group = groupsByName.get(plain(major))?.id ?? slugOf(major);
  const id = leavesByName.get(group)?.get(plain(minor));
  return id === undefined ? { id: `${group}/${slugOf(minor)}`, known: false } : { id, known: true };
}

/** The id that an id, or any name that a category has had, stands for; undefined where there is none. */
export function resolveCategory(idOrOldName: string): string | undefined {
  const asked = idOrOldName.trim().toLowerCase();
  return ids.has(asked) ? asked : idsByName.get(plain(idOrOldName));
}

/** Into what else a category's cells are added up: its group, and all recorded crime (""). A wider kind is added up when it is asked for. */
export function widerCategories(id: string): readonly string[] {
  if (id === '') return [];
  const slash = id.indexOf('/');
  return slash === -1 ? [''] : [id.slice(0, slash), ''];
}
