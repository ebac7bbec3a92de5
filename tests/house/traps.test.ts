import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';

const performance = 'subgraphs/performance';
const importers = `${performance}/importers`;
const dashboard = `${importers}/dashboard`;
const streets = `${performance}/streets`;
const accountability = 'subgraphs/accountability';
const stops = `${accountability}/stops`;

/**
 * The traps in the files of crime, outcomes, survey, stops, custody, complaints, population and lookups, and the test that springs each. A title that is
 * no longer there fails here, so that no trap loses its test unseen.
 */
const traps: readonly (readonly [trap: string, test: string, title: string])[] = [
  ['three headings of the borough file in thirty months', `${importers}/boroughCrime`, 'knows the heading %s, %s, %s'],
  ['the same, as published', `${importers}/boroughCrime`, 'of %s (%s) are read whole'],
  ['columns in another order in the historical ward file', `${importers}/wardCrime`, 'which stand in another order'],
  ['the ward heading of 2026', `${performance}/wardFiles`, 'are known by the heading of 2026'],
  ['the dashboard’s headings change case and blanks', `${dashboard}/dashboardOffences`, 'misspelling of other years'],
  [
    'a column "Statistics" that has stood for two',
    `${dashboard}/dashboardOffences`,
    '"Statistics" has stood for either',
  ],
  ['the knife file without its index of months', `${dashboard}/dashboardTypes`, 'takes the types of the other file'],
  ['a release restates what others gave', `${performance}/restatements`, 'with the release of each'],
  [
    'files overlap: releases are never added up',
    `${performance}/door`,
    'keeps what a figure said before it was restated',
  ],
  [
    'most of a file restated',
    `${performance}/qualityFlags`,
    'flags the figures that were restated where too many were',
  ],
  ['a ghost month at the beginning', `${importers}/boroughCrime`, 'leaves a ghost month at the beginning out'],
  ['a ghost month after a true one', `${performance}/wardFiles`, 'leave what was known of a ghost month as it was'],
  ['ward codes of before May 2022', `${importers}/wardCrime`, 'keeps wards from before May 2022 under their own codes'],
  [
    'wards of both codes in one file',
    `${performance}/wardFiles`,
    'give a ward in the months of its code, and not as 0',
  ],
  ['ward names that repeat', `${performance}/wardFiles`, 'keep wards of one name in two boroughs apart'],
  ['a ward under its borough and under aviation', `${importers}/wardCrime`, 'under aviation security, to be added up'],
  ['wards add up to less than their borough', `${importers}/wardCrime`, 'never adds wards up to boroughs'],
  ['a file by LSOA, whose borough is a code', `${performance}/wardFiles`, 'are not taken for a file by LSOA'],
  ['blank and shared ids, genuine duplicates', `${streets}/streetCrime`, 'blank and shared ids and rows alike'],
  ['several outcomes of one crime', `${streets}/crimeOutcomes`, 'though several are of one crime and alike'],
  ['a month loaded twice', `${streets}/crimeOutcomes`, 'flag a month that looks loaded twice'],
  ['a month without others to tell it by', `${performance}/quality`, 'passes nothing for whole'],
  ['a doubled month of recorded crime', `${performance}/quality`, 'flags a month that looks loaded twice'],
  ['a month that stops short', `${performance}/quality`, 'flags a month that stops short'],
  ['the month in which the dashboard was refreshed', `${dashboard}/dashboardOffences`, 'was refreshed as partial'],
  ['records without a place', `${streets}/streetCrime`, 'what has no place by the last two'],
  ['places of another force, and outside London', `${streets}/streetCrime`, 'adds what the other force recorded'],
  ['a City file with rows of its neighbours’ wards', `${streets}/streetCrime`, 'stray records of a neighbour’s wards'],
  ['LSOAs of 2011 and of 2021', `${streets}/streetCrime`, 'places codes of 2011'],
  ['the same, as published', `${streets}/publishedStreets`, 'count outcomes, of codes of 2011 too'],
  ['a later release of the same month', `${streets}/publishedStreets`, 'tell what a later release restates'],
  ['a file of one type alone', `${streets}/publishedStreets`, 'take a file of burglary alone as an extract'],
  ['a semicolon inside a value, and CRLF', `${streets}/publishedStreets`, 'whose names hold a semicolon'],
  ['a comma inside a value', `${performance}/categories/crimeCategories`, 'PUBLIC FEAR, ALARM OR DISTRESS'],
  ['quotation marks and line ends inside values', 'kit/importing/textTable', 'delimiters and line ends inside values'],
  ['outcomes that some files do not give', `${streets}/crimeOutcomes`, 'nothing for courts’ results'],
  [
    'names by era, cut at fifty letters',
    `${performance}/categories/crimeCategories`,
    'Religiously Aggravated Public Fear, Al',
  ],
  ['a name that no one knows', `${importers}/boroughCrime`, 'keeps a category that it does not know'],
  ['a category that is split', `${performance}/splitCategory`, 'is absent in the months that a release files'],
  ['stray rows of a retired name', `${performance}/splitCategory`, 'though one row of each of two boroughs'],
  ['a month filed by two schemes', `${performance}/splitCategory`, 'compares its last month, which is filed both ways'],
  ['decimal commas, semicolons, quotation marks', `${importers}/publicAttitudeSurvey`, 'from a copy with semicolons'],
  ['stray cells beside the table', `${importers}/publicAttitudeSurvey`, 'tolerates notes in columns without a heading'],
  ['byte order mark, CRLF, empty columns', 'kit/importing/textTable', 'end its lines with CRLF and have empty columns'],
  ['names of boroughs in every spelling', 'schema/places/aliases', 'with "&" or hyphens'],
  ['airports and unknown places', `${importers}/boroughCrime`, 'keeps airports and unknown places in buckets'],
  ['no City in recorded crime', `${importers}/boroughCrime`, 'refuses the City of London'],
  ['no City in the survey, no trust before 2016', `${performance}/surveyReach`, 'is absent and not nought'],
  ['rolling years are no months', `${performance}/badInput`, 'a month of a rolling year, a quarter or a sum'],
  ['the survey’s wide successor', `${importers}/wideSurvey`, 'takes a column for each question'],
  ['noughts that a file leaves out', `${performance}/dashboard`, 'answers nought where a row is left out'],
  ['overlapping types', `${performance}/dashboard`, 'gives each kind of knife crime by itself'],
  ['borough and ward rows in one file', `${dashboard}/dashboardTypes`, 'borough and ward by themselves'],
  ['blanks behind a code', `${dashboard}/dashboardOffences`, 'trims codes'],
  ['a basic command unit named "NA"', 'schema/places/areas', 'hold the North under "NA"'],
  ['a damaged file', `${performance}/door`, 'is refused whole with the place: %s'],
  ['an archive with a bad member', 'hub/door/importArchive', 'has a bad file refused alone'],
  ['papers beside the data of an archive', 'hub/door/importArchive', 'has the papers beside its data left out'],
  ['a bad value that leaves a gap', `${performance}/badInput`, 'is refused for itself alone'],
  ['a population of nobody', `${performance}/badInput`, 'is refused at the door where a population is 0'],
  ['wards that no LSOA fits', `${streets}/streetCrime`, 'gives no figure to a ward of the City that no LSOA fits'],
  ['times in UTC, months in London’s', `${stops}/badFiles`, 'is filed under the month of London’s clock'],
  ['the same, as published', `${stops}/published`, 'put every stop of the BST month into it'],
  [
    'a month of stops that ends on the 17th',
    `${stops}/published`,
    'flag the month that stops on the 17th, and no other',
  ],
  ['a month of stops loaded twice in part', `${stops}/badFiles`, 'part of it looks loaded twice, and keeps every row'],
  [
    'a month of stops from two publishers',
    `${stops}/placing`,
    'is refused where another force has it, in another format',
  ],
  ['the rows of a release in another order', `${stops}/placing`, 'in whatever order the releases, withdrawals'],
  ['most stops of a month without coordinates', `${stops}/placing`, 'of which most stops have no place'],
  ['two codings of ethnicity', `${stops}/published`, 'bring both codings of ethnicity to one'],
  ['words of stops that no one knows', `${stops}/badFiles`, 'keeps and counts words that the hub does not know'],
  ['outcomes of other years', `${stops}/counts`, 'have no figure of an outcome that only files to 2017 tell'],
  ['searches of a vehicle alone', `${accountability}/people/publishedPeople`, 'without searches of vehicles alone'],
  ['an extract of the API, of two forces', `${stops}/published`, 'of an area are refused'],
  ['boundaries with broken rings', `${accountability}/importers/wardBoundaries`, 'a ring that crosses itself'],
  ['boundaries of one ward upon another', `${accountability}/importers/wardBoundaries`, 'with one ward upon another'],
  [
    '"Other " with a blank, counts of 1',
    `${accountability}/custody/custodyFiles`,
    'counts of 1 withheld; "Other " is other',
  ],
  ['"Offnece"', `${accountability}/custody/custodyFiles`, 'in the old spelling "Offnece" and the new'],
  ['custody as a workbook', `${accountability}/custody/custodyFiles`, 'from the workbook that is published too'],
  ['several tables in one workbook', 'hub/door/importWorkbook', 'has each taken as a release of its own'],
  [
    'headings and words of searches by era',
    `${accountability}/custody/custodyFiles`,
    'in whatever words; no row is kept',
  ],
  ['"City of London (with Action Fraud)"', `${accountability}/complaints/conductComplaints`, 'come from the tables'],
  [
    'complaints of before February 2020',
    `${accountability}/complaints/complaints`,
    'do not compare across 1 February 2020',
  ],
  ['two layouts of population', 'kit/population/midYearPopulation', 'are read from both layouts'],
];

describe('every trap of the published files', () => {
  it.each(traps)('has its test: %s', async (_trap, test, title) => {
    const source = await readFile(new URL(`../${test}.test.ts`, import.meta.url), 'utf8');
    expect(source).toContain(title);
  });
});
