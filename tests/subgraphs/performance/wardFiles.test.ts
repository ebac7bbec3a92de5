import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wardsOf } from '../../../schema/places/areas.ts';
import { policed } from './importers/madeFile.ts';
import { loadedPerformance, type LoadedPerformance } from './loadedPerformance.ts';

const abbeyInBarking = 'E05014053';
const abbeyInMerton = 'E05013810';
const bowEast = 'E05009317';

/** A small ward file: shoplifting in three wards of note and the first of every borough. */
function wardFile(heading: string, months: readonly string[], countsOf: (ward: string) => readonly number[]): string {
  const firsts = policed.flatMap(({ code, name }) =>
    wardsOf(code)
      .slice(0, 1)
      .map((ward) => ({ ...ward, borough: name })),
  );
  const noted = [
    { code: abbeyInBarking, name: 'Abbey', borough: 'Barking and Dagenham' },
    { code: abbeyInMerton, name: 'Abbey', borough: 'Merton' },
    { code: bowEast, name: 'Bow East', borough: 'Tower Hamlets' },
  ];
  const wards = [...noted, ...firsts.filter(({ code }) => !noted.some((each) => each.code === code))];
  const rows = wards.map(({ code, name, borough }) =>
    ['THEFT', 'SHOPLIFTING', `"${name}"`, code, borough, ...countsOf(code)].join(','),
  );
  return `${[[heading, ...months].join(','), ...rows].join('\n')}\n`;
}

describe('files of recorded crime by ward', () => {
  let hub: LoadedPerformance;
  const ofToday = 'MajorText,MinorText,WardName,WardCode,LookUp_BoroughName';
  const of2026 = 'Group,SubGroup,WardName,wardcode,LookUp_BoroughName';
  beforeAll(async () => {
    hub = await loadedPerformance();
    const counts = (ward: string) => (ward === abbeyInMerton ? [7, 8] : [40, 50]);
    await hub.load(wardFile(ofToday, ['202401', '202402'], counts), '2024-03-15');
  });
  afterAll(() => hub.close());

  const at = (ward: string, period: string) =>
    hub.of(ward, `{ crime(category: "shoplifting") { at(period: "${period}") { value status } } }`);
  const figure = (value: number, status = 'PROVISIONAL') => ({ crime: { at: { value, status } } });

  it('keep wards of one name in two boroughs apart', async () => {
    expect(await at(abbeyInBarking, '2024-01')).toEqual(figure(40));
    expect(await at(abbeyInMerton, '2024-01')).toEqual(figure(7));
  });

  it('are known by the heading of 2026, and leave what was known of a ghost month as it was', async () => {
    // 25 months where 24 were meant: of the first there are a few crimes in all London.
    const counts = (ward: string) => (ward === bowEast ? [2, 51, 60] : [0, 50, 60]);
    await hub.load(wardFile(of2026, ['202401', '202402', '202403'], counts), '2024-04-15');
    expect(await at(bowEast, '2024-01')).toEqual(figure(40));
    expect(await at(bowEast, '2024-02')).toEqual(figure(51, 'RESTATED'));
    expect(await at(abbeyInBarking, '2024-03')).toEqual(figure(60));
  });

  it('are not taken for a file by LSOA, whose "Borough" is a code', async () => {
    const text =
      'LSOA Code,LSOA Name,Borough,Major Category,Minor Category,202402\nE01000006,Barking 016A,E09000002,THEFT,SHOPLIFTING,1\n';
    await expect(hub.load(text, '2024-04-16')).rejects.toThrow(/No known format has the headings/);
  });
});
