import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { boroughByName, placeOfRecord } from '../../../schema/places/aliases.ts';
import { boroughs } from '../../../schema/places/boroughs.ts';
import { describeSamples, samplePath } from '../../samples.ts';

const airports = { kind: 'AIRPORTS', code: 'AIRPORTS' };
const unknown = { kind: 'UNKNOWN', code: 'UNKNOWN' };

describe('The name of a borough', () => {
  it.each([
    ['Westminster', 'Westminster'],
    ['City of Westminster', 'Westminster'],
    ['Richmond Upon Thames', 'Richmond upon Thames'],
    ['Richmond-Upon-Thames', 'Richmond upon Thames'],
    ['Kingston-Upon-Thames', 'Kingston upon Thames'],
    ['Royal Borough of Kingston upon Thames', 'Kingston upon Thames'],
    ['Royal Borough of Greenwich', 'Greenwich'],
    ['Royal Borough of Kensington & Chelsea', 'Kensington and Chelsea'],
    ['Barking & Dagenham', 'Barking and Dagenham'],
    ['Hammersmith&Fulham', 'Hammersmith and Fulham'],
    ['Kensington-and-Chelsea', 'Kensington and Chelsea'],
    ['London Borough of Hammersmith & Fulham', 'Hammersmith and Fulham'],
    ['TOWER HAMLETS', 'Tower Hamlets'],
    ['  Waltham\u00a0 Forest \t', 'Waltham Forest'],
    ['City-of-London', 'City of London'],
  ])('may be "%s" for %s', (alias, name) => expect(boroughByName(alias)?.name).toBe(name));

  it.each([
    '',
    'London',
    'City',
    'GD',
    'E09000012',
    'London Borough of City of London',
    'Hackney Wick',
    'Watford',
    'Unknown',
    '__proto__',
  ])('is never "%s"', (name) => expect(boroughByName(name)).toBeUndefined());

  it('leads to its borough in any case, with blanks around, with "&" or hyphens', () => {
    const spelling = fc.constantFrom<(name: string) => string>(
      (name) => name.toUpperCase(),
      (name) => ` ${name.toLowerCase()}  `,
      (name) => name.replace(' and ', ' & '),
      (name) => name.replaceAll(' ', '-'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...boroughs), spelling, spelling, (borough, first, second) => {
        expect(boroughByName(first(second(borough.name)))).toBe(borough);
        expect(placeOfRecord(first(borough.name))).toEqual({ kind: 'BOROUGH', code: borough.code });
      }),
    );
  });
});

describe('The place of a record', () => {
  it.each([
    'London Heathrow and London City Airports',
    'Aviation Security (SO18)',
    'Aviation Security (SO18) (Legacy Only)',
    'Aviation Policing',
    'Aviation Policing (Legacy Only)',
    'CO18 (Heathrow Airport) (Legacy Only)',
  ])('is the airports for "%s"', (name) => expect(placeOfRecord(name)).toEqual(airports));

  it.each(['Unknown', 'UNKNOWN ', 'Other / NK', 'Other/NK', 'NK', 'N/K', 'N/K (Legacy Only)', 'Non MET police force'])(
    'is unknown for "%s"',
    (name) => expect(placeOfRecord(name)).toEqual(unknown),
  );

  it.each(['', 'Watford', '(Legacy Only)', 'NA', 'toString'])('is not decided for "%s"', (name) =>
    expect(placeOfRecord(name)).toBeUndefined(),
  );
});

describeSamples('The published files', () => {
  const monthly = 'MPS Borough Level Crime (most recent 24 months).csv';
  it.each([
    [`london-datastore/release-2024-02/${monthly}`, 'LookUp_BoroughName', ','],
    [`london-datastore/release-2025-12/${monthly}`, 'BoroughName', ','],
    ['london-datastore/release-2026-02/MPS Ward Level Crime (most recent 24 months).csv', 'LookUp_BoroughName', ','],
    ['london-datastore/MPS More Thorough Searches (extract).csv', 'Borough', ','],
    ['mopac/PAS_borough_to_Q3_23-24.semicolon.csv', 'Borough', ';'],
  ])('in %s name no borough that is not found', (relative, heading, delimiter) => {
    const path = samplePath(relative);
    if (path === null) throw new Error(`The samples lack ${relative}.`);
    const rows: Record<string, string>[] = parse(readFileSync(path), {
      columns: true,
      bom: true,
      delimiter,
      relax_column_count: true,
    });
    const named = [...new Set(rows.map((row) => row[heading] ?? 'no such heading'))];
    expect(named.length).toBeGreaterThanOrEqual(32);
    expect(named.filter((name) => !placeOfRecord(name))).toEqual([]);
  });
});
