import type { DatasetDeclaration, Heading } from './dataset.ts';

const ofStatisticsOffice = {
  publisher: 'Office for National Statistics',
  licence: 'Open Government Licence v3.0',
  attribution:
    'Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right.',
  // A new lookup is no new figure: nothing is missing while there is none.
  dueAfterDays: null,
  consumers: ['performance'],
  provisionalMonths: 0,
  territory: 'London',
  omittedIsZero: false,
  disclosure: 'EXACT',
} as const;

/** London's list of wards has been the same since 2022, so lookups of these years place alike. */
const years = ['22', '23', '24', '25'];
const ofYears = (name: string, ...before: readonly string[]) =>
  before.flatMap((prefix) => years.map((year) => `${prefix}${year}${name}`));
/** Columns that say nothing of use: Welsh names, and the number that the portal gives a row. */
const ignored: readonly Heading[] = [
  { name: 'lsoaWelshName', spellings: ['LSOA21NMW'], optional: true },
  { name: 'wardWelshName', spellings: ofYears('NMW', 'WD'), optional: true },
  { name: 'authorityWelshName', spellings: ofYears('NMW', 'LAD'), optional: true },
  { name: 'objectId', spellings: ['ObjectId', 'FID'], optional: true },
];

export const lsoaWards: DatasetDeclaration = {
  ...ofStatisticsOffice,
  id: 'lsoa-2021-wards',
  title: 'Lookup of 2021 LSOAs to wards, best fit',
  cadence: 'ANNUAL',
  signatures: [
    {
      title: 'LSOA (2021) to Electoral Ward to LAD Best Fit Lookup in EW',
      headings: [
        { name: 'lsoa', spellings: ['LSOA21CD'] },
        { name: 'lsoaName', spellings: ['LSOA21NM'], optional: true },
        { name: 'ward', spellings: ofYears('CD', 'WD', 'ward') },
        { name: 'wardName', spellings: ofYears('NM', 'WD', 'ward') },
        { name: 'authority', spellings: ofYears('CD', 'LAD') },
        { name: 'authorityName', spellings: ofYears('NM', 'LAD') },
        ...ignored,
      ],
      months: false,
    },
  ],
};

export const lsoas2011: DatasetDeclaration = {
  ...ofStatisticsOffice,
  id: 'lsoa-2011-lsoa-2021',
  title: 'Lookup of 2011 LSOAs to 2021 LSOAs, exact fit',
  cadence: 'ONCE',
  signatures: [
    {
      title: 'LSOA (2011) to LSOA (2021) to Local Authority District Exact Fit Lookup',
      headings: [
        { name: 'lsoa2011', spellings: ['LSOA11CD', 'lsoa11_code'] },
        { name: 'lsoa2011Name', spellings: ['LSOA11NM', 'lsoa11_name'], optional: true },
        { name: 'change', spellings: ['CHGIND', 'CHNGIND', 'change_code'], optional: true },
        { name: 'lsoa', spellings: ['LSOA21CD', 'lsoa21_code'] },
        { name: 'lsoaName', spellings: ['LSOA21NM', 'lsoa21_name'], optional: true },
        { name: 'authority', spellings: [...ofYears('CD', 'LAD'), 'ltla22_code'] },
        { name: 'authorityName', spellings: [...ofYears('NM', 'LAD'), 'ltla22_name'], optional: true },
        ...ignored,
      ],
      months: false,
    },
  ],
};
