/** The groups of the Census of 2021 (TS021, 20 categories without "Does not apply"), under ids of the hub. */
const groups: readonly (readonly [
  id: string,
  name: string,
  leaves: readonly (readonly [slug: string, name: string])[],
])[] = [
  [
    'asian',
    'Asian, Asian British or Asian Welsh',
    [
      ['bangladeshi', 'Bangladeshi'],
      ['chinese', 'Chinese'],
      ['indian', 'Indian'],
      ['pakistani', 'Pakistani'],
      ['other', 'Other Asian'],
    ],
  ],
  [
    'black',
    'Black, Black British, Black Welsh, Caribbean or African',
    [
      ['african', 'African'],
      ['caribbean', 'Caribbean'],
      ['other', 'Other Black'],
    ],
  ],
  [
    'mixed',
    'Mixed or Multiple ethnic groups',
    [
      ['white-and-asian', 'White and Asian'],
      ['white-and-black-african', 'White and Black African'],
      ['white-and-black-caribbean', 'White and Black Caribbean'],
      ['other', 'Other Mixed or Multiple ethnic groups'],
    ],
  ],
  [
    'white',
    'White',
    [
      ['british', 'English, Welsh, Scottish, Northern Irish or British'],
      ['irish', 'Irish'],
      ['gypsy-or-irish-traveller', 'Gypsy or Irish Traveller'],
      ['roma', 'Roma'],
      ['other', 'Other White'],
    ],
  ],
  [
    'other',
    'Other ethnic group',
    [
      ['arab', 'Arab'],
      ['any-other', 'Any other ethnic group'],
    ],
  ],
];

const idsByName = new Map<string, string>(
  groups.flatMap(([id, name, leaves]) => leaves.map(([slug, leaf]) => [`${name}: ${leaf}`, `${id}/${slug}`] as const)),
);

/** The id of a group such as "asian/bangladeshi", from the census's words for it; undefined for other words. */
export function ethnicGroupOfRecord(name: string): string | undefined {
  return idsByName.get(name);
}

/** Into what else a group counts: its wider group such as "asian", and all residents (""). */
export function widerEthnicGroups(id: string): readonly string[] {
  return id === '' ? [] : [id.split('/')[0] ?? '', ''];
}
