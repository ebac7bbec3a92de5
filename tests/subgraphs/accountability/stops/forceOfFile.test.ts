import { describe, expect, it } from '@jest/globals';
import { cityPolice, metropolitanPolice } from '../../../../schema/places/forces.ts';
import { forceOfFile, isExtractOfArea, monthOfFile } from '../../../../subgraphs/accountability/stops/forceOfFile.ts';

describe('the name of a file', () => {
  it.each([
    ['2024-06-metropolitan-stop-and-search.csv', metropolitanPolice, '2024-06'],
    ['2023-03-city-of-london-stop-and-search.csv', cityPolice, '2023-03'],
    ['2024-01-metropolitan-stops-force.json', metropolitanPolice, '2024-01'],
    ['Metropolitan (1).csv', metropolitanPolice, null],
    ['City of London 2023-03.csv', cityPolice, '2023-03'],
    ['2024-06-btp-stop-and-search.csv', null, '2024-06'],
    ['stops.csv', null, null],
    ['metropolitan-and-city-of-london.csv', null, null],
    ['2024-13-metropolitanline.csv', null, null],
  ])('%s names the force %s and the month %s', (name, force, month) => {
    expect([forceOfFile(name), monthOfFile(name)]).toEqual([force, month]);
  });

  it('tells the API’s answer for an area from that for a force', () => {
    expect(isExtractOfArea('stops-street-tower-hamlets-2024-01.json')).toBe(true);
    expect(isExtractOfArea('2024-01-metropolitan-stops-force.json')).toBe(false);
  });
});
