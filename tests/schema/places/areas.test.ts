import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { areaByCode, areas, boroughsOf, commandsOf, wardsOf } from '../../../schema/places/areas.ts';
import { boroughs, cityOfLondon } from '../../../schema/places/boroughs.ts';
import { commands } from '../../../schema/places/commands.ts';
import { cityPolice, forces, metropolitanPolice } from '../../../schema/places/forces.ts';
import { london } from '../../../schema/places/london.ts';
import { wards } from '../../../schema/places/wards.ts';
import { describeSamples, samplePath } from '../../samples.ts';

const names = (named: readonly { name: string }[]) => named.map(({ name }) => name);

describe('The areas of London', () => {
  it('are one London, 2 forces, 12 basic command units, 33 boroughs and 704 wards', () => {
    expect([forces, commands, boroughs, wards, areas].map(({ length }) => length)).toEqual([2, 12, 33, 704, 752]);
  });

  it('have each a code of its own by which it is found', () => {
    for (const area of areas) expect(areaByCode(area.code)).toBe(area);
  });

  it('find nothing under other words', () => {
    for (const code of ['', 'E09000034', 'e09000001', 'constructor', 'GD']) expect(areaByCode(code)).toBeUndefined();
  });

  it('hold the North under "NA", which is no missing value', () => {
    expect(areaByCode('NA')).toMatchObject({ kind: 'BASIC_COMMAND_UNIT', name: 'North' });
    expect(names(boroughsOf('NA'))).toEqual(['Enfield', 'Haringey']);
  });

  it('have ward names that repeat across boroughs but never within one', () => {
    expect(wards.filter(({ name }) => name === 'Abbey').map(({ code }) => code)).toEqual(['E05014053', 'E05013810']);
    expect(new Set(wards.map(({ borough, name }) => `${borough} ${name}`)).size).toBe(704);
  });
});

describe('Parents and children', () => {
  it('give every ward a borough, and every borough its wards', () => {
    for (const ward of wards) expect(areaByCode(ward.borough)?.kind).toBe('BOROUGH');
    expect(boroughs.flatMap(({ code }) => wardsOf(code))).toEqual(wards);
    expect([wardsOf(cityOfLondon).length, wardsOf('E09000030').length]).toEqual([25, 20]);
  });

  it('give each borough of the Metropolitan Police to one basic command unit', () => {
    expect(commands.flatMap(({ code }) => names(boroughsOf(code))).toSorted()).toEqual(
      names(boroughsOf(metropolitanPolice)).toSorted(),
    );
    expect(commandsOf(metropolitanPolice)).toEqual(commands);
    expect(names(boroughsOf('CE'))).toEqual(['Hackney', 'Tower Hamlets']);
    expect(areaByCode('CE')).toMatchObject({ name: 'Central East', force: metropolitanPolice });
  });

  it('leave the City of London to its own force, without a basic command unit', () => {
    expect(names(boroughsOf(cityPolice))).toEqual(['City of London']);
    expect(areaByCode(cityOfLondon)).toMatchObject({ policeCode: 'CP', command: null, force: cityPolice });
    expect(commandsOf(cityPolice)).toEqual([]);
  });

  it('give London all boroughs, and an unknown code none', () => {
    expect(boroughsOf(london.code)).toEqual(boroughs);
    expect([boroughsOf('XX'), commandsOf('XX'), wardsOf('XX')]).toEqual([[], [], []]);
  });

  it('have police codes of two letters, no two alike', () => {
    expect(new Set(boroughs.map(({ policeCode }) => policeCode)).size).toBe(33);
    for (const { policeCode } of boroughs) expect(policeCode).toMatch(/^[A-Z]{2}$/);
  });
});

const featureList = z.object({
  features: z.array(
    z.object({ properties: z.object({ WD22CD: z.string(), WD22NM: z.string(), LAD22CD: z.string() }) }),
  ),
});

describeSamples('The published lists', () => {
  it('have the same wards', () => {
    const path = samplePath('geo/london_wards_2022.geojson');
    if (path === null) throw new Error('The samples lack geo/london_wards_2022.geojson.');
    const published = featureList.parse(JSON.parse(readFileSync(path, 'utf8')));
    const rows = published.features.map(({ properties }) => [properties.WD22CD, properties.WD22NM, properties.LAD22CD]);
    expect(wards.map(({ code, name, borough }) => [code, name, borough]).toSorted()).toEqual(rows.toSorted());
  });

  it('have the same police codes and basic command units', () => {
    const path = samplePath('geo/mps_borough_bcu_codes.csv');
    if (path === null) throw new Error('The samples lack geo/mps_borough_bcu_codes.csv.');
    const rows = readFileSync(path, 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(','));
    const published = rows
      .filter(([, code]) => code !== '')
      .map(([name, code, policeCode, , command]) => [name, code, policeCode, command]);
    const ours = boroughsOf(metropolitanPolice).map(({ name, code, policeCode, command }) => [
      name,
      code,
      policeCode,
      command,
    ]);
    expect(ours.toSorted()).toEqual(published.toSorted());
  });
});
