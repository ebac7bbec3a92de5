import type { DatasetDeclaration, Heading } from './dataset.ts';

const ofStatisticsOffice = {
  publisher: 'Office for National Statistics',
  licence: 'Open Government Licence v3.0',
  attribution: 'Source: Office for National Statistics licensed under the Open Government Licence v3.0.',
  provisionalMonths: 0,
  territory: 'London, the City of London included',
  omittedIsZero: false,
  disclosure: 'EXACT',
} as const;

const ofCensus = { ...ofStatisticsOffice, cadence: 'ONCE', dueAfterDays: null } as const;

/** Estimates go back to 1981 and are made every year; a heading of a year to come is refused by the importer. */
const years: readonly Heading[] = Array.from({ length: 70 }, (_, index) => {
  const year = String(1981 + index);
  return { name: year, spellings: [`Mid-${year}`], optional: true };
});

export const midYearPopulation: DatasetDeclaration = {
  ...ofStatisticsOffice,
  id: 'mid-year-population',
  title: 'Mid-year population estimates, by borough',
  cadence: 'ANNUAL',
  dueAfterDays: 210,
  consumers: ['performance', 'accountability', 'engagement'],
  signatures: [
    {
      title: 'Mid-year estimates with a column for each year (MYE4)',
      headings: [
        { name: 'code', spellings: ['Code'] },
        { name: 'name', spellings: ['Name'] },
        { name: 'geography', spellings: ['Geography'], optional: true },
        ...years,
      ],
      months: false,
    },
    {
      title: 'Mid-year estimates with a row for each year',
      headings: [
        { name: 'code', spellings: ['ladCode'] },
        { name: 'name', spellings: ['ladName'] },
        { name: 'year', spellings: ['year'] },
        { name: 'population', spellings: ['population'] },
      ],
      months: false,
    },
  ],
};

const authority: readonly Heading[] = [
  { name: 'date', spellings: ['date'] },
  { name: 'name', spellings: ['geography'] },
  { name: 'code', spellings: ['geography code'] },
];

const tenures = [
  'Owned',
  'Owned: Owns outright',
  'Owned: Owns with a mortgage or loan',
  'Shared ownership',
  'Shared ownership: Shared ownership',
  'Social rented',
  'Social rented: Rents from council or Local Authority',
  'Social rented: Other social rented',
  'Private rented',
  'Private rented: Private landlord or letting agency',
  'Private rented: Other private rented',
  'Lives rent free',
];

export const censusHouseholds: DatasetDeclaration = {
  ...ofCensus,
  id: 'census-2021-households',
  title: 'Households at the Census of 2021, by borough',
  consumers: ['performance', 'accountability', 'engagement'],
  signatures: [
    {
      title: 'Census 2021, tenure of household by local authority (TS054)',
      headings: [
        ...authority,
        { name: 'households', spellings: ['Tenure of household: Total: All households'] },
        // Of no use here: only the total is kept.
        ...tenures.map((tenure) => ({ name: tenure, spellings: [`Tenure of household: ${tenure}`], optional: true })),
      ],
      months: false,
    },
  ],
};

/** Households added up from the smallest areas by the wards that fit them best: derived, and not the office's own table. */
export const censusWardHouseholds: DatasetDeclaration = {
  ...ofCensus,
  id: 'census-2021-ward-households',
  title: 'Households at the Census of 2021, by ward: derived from output areas',
  publisher: 'Derived from figures of the Office for National Statistics',
  consumers: ['performance', 'accountability', 'engagement'],
  signatures: [
    {
      title: 'Households by ward, summed from output areas',
      headings: [
        { name: 'code', spellings: ['ward22cd'] },
        { name: 'name', spellings: ['ward22nm'] },
        { name: 'households', spellings: ['households_oa_sum'] },
      ],
      months: false,
    },
  ],
};

/** On a form of the hub's own: forces publish their strength in workbooks of many layouts, and boroughs' allocations hardly at all. */
export const policeOfficers: DatasetDeclaration = {
  id: 'police-officers',
  title: 'Police officers on 31 March, by force, basic command unit and borough',
  publisher: 'The police forces of London, on a form of the hub',
  licence: 'Not stated: returned to the hub',
  attribution: 'Source: police forces of London.',
  cadence: 'ANNUAL',
  dueAfterDays: 150,
  provisionalMonths: 0,
  territory: 'What the forces have given',
  omittedIsZero: false,
  disclosure: 'EXACT',
  consumers: ['performance', 'accountability', 'engagement'],
  signatures: [
    {
      title: 'Police officers on 31 March',
      headings: [
        { name: 'code', spellings: ['Area code'] },
        { name: 'year', spellings: ['On 31 March of'] },
        { name: 'officers', spellings: ['Police officers'] },
      ],
      months: false,
    },
  ],
};

const bandStarts = Array.from({ length: 16 }, (_, index) => 5 + index * 5);

/** The ages of the census's table, with the ids under which the hub keeps them. */
export const ageBands: readonly Heading[] = [
  { name: '0-4', spellings: ['Age: Aged 4 years and under'] },
  ...bandStarts.map((from) => ({
    name: `${String(from)}-${String(from + 4)}`,
    spellings: [`Age: Aged ${String(from)} to ${String(from + 4)} years`],
  })),
  { name: '85-and-over', spellings: ['Age: Aged 85 years and over'] },
];

export const censusAge: DatasetDeclaration = {
  ...ofCensus,
  id: 'census-2021-age',
  title: 'Residents by age at the Census of 2021, by borough',
  consumers: ['accountability', 'engagement'],
  signatures: [
    {
      title: 'Census 2021, age by five-year bands by local authority (TS007A)',
      headings: [...authority, { name: 'residents', spellings: ['Age: Total'] }, ...ageBands],
      months: false,
    },
  ],
};

export const censusEthnicity: DatasetDeclaration = {
  ...ofCensus,
  id: 'census-2021-ethnicity',
  title: 'Residents by ethnic group at the Census of 2021, by borough',
  consumers: ['accountability', 'engagement'],
  signatures: [
    {
      title: 'Census 2021, ethnic group by local authority (TS021)',
      headings: [
        { name: 'code', spellings: ['Lower Tier Local Authorities Code'] },
        { name: 'name', spellings: ['Lower Tier Local Authorities'] },
        { name: 'group code', spellings: ['Ethnic group (20 categories) Code'] },
        { name: 'group', spellings: ['Ethnic group (20 categories)'] },
        { name: 'residents', spellings: ['Observation'] },
      ],
      months: false,
    },
  ],
};
