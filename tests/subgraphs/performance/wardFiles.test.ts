import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wardsOf } from '../../../schema/places/areas.ts';
import { boroughFile } from './boroughFile.ts';
import { policed } from './importers/madeFile.ts';
import { loadedPerformance, type LoadedPerformance } from './loadedPerformance.ts';

const abbeyInBarking = 'E05014053';
const abbeyInMerton = 'E05013810';
const bowEast = 'E05009317';

/** A small ward file: shoplifting in three wards of note and the first of every borough. */
function wardFile(
  heading: string,
  months: readonly string[],
  countsOf: (ward: string) => readonly number[],
  others: readonly { readonly code: string; readonly name: string; readonly borough: string }[] = [],
): string {
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
  const named = [...wards, ...others.filter(({ code }) => !wards.some((each) => each.code === code))];
  const rows = named.map(({ code, name, borough }) =>
    ['THEFT', 'SHOPLIFTING', `"${name}"`, code, borough, ...countsOf(code)].join(','),
  );
  return `${[[heading, ...months].join(','), ...rows].join('\n')}\n`;
}

const everyWard = policed.flatMap(({ code, name: borough }) => wardsOf(code).map((ward) => ({ ...ward, borough })));

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

  it('leave of a borough what was placed in no ward, and nothing where they add up to more', async () => {
    const notPlaced = (area: string, period: string) =>
      hub.of(
        area,
        `{ crimeNotPlaced { at(period: "${period}") { value flags absence { reason explanation } } change { verdict } } }`,
      );
    await hub.load(
      wardFile(ofToday, ['202410', '202411'], (ward) => (ward === bowEast ? [60, 700] : [50, 50]), everyWard),
      '2024-12-15',
    );
    // Eleven kinds of crime, 100 of each in every borough.
    await hub.load(
      boroughFile(['202410', '202411'], () => 100),
      '2024-12-16',
    );
    const wards = wardsOf('E09000030').length;
    expect(await notPlaced('E09000030', '2024-10')).toMatchObject({
      crimeNotPlaced: { at: { value: 1_100 - 60 - 50 * (wards - 1), flags: ['DERIVED'], absence: null } },
    });
    expect(await notPlaced('E09000030', '2024-11')).toMatchObject({
      crimeNotPlaced: {
        at: {
          value: null,
          absence: {
            reason: 'NOT_AVAILABLE',
            explanation: expect.stringMatching(/^The parts add up to 1,650, more than the 1,100/),
          },
        },
      },
    });
    expect(await notPlaced(bowEast, '2024-10')).toMatchObject({
      crimeNotPlaced: { at: { value: null, absence: { reason: 'NOT_APPLICABLE' } }, change: null },
    });
    const inCity = await notPlaced('E09000001', '2024-10');
    expect(inCity).toMatchObject({
      crimeNotPlaced: { at: { value: null, absence: { explanation: expect.stringContaining('force of its own') } } },
    });
    expect(await hub.of('E12000007', '{ crimeNotPlaced { at(period: "2024-10") { value } } }')).toEqual({
      crimeNotPlaced: { at: { value: 32 * 1_100 - 60 - 50 * (everyWard.length - 1) } },
    });
  });

  it('are not taken for a file by LSOA, whose "Borough" is a code', async () => {
    const text =
      'LSOA Code,LSOA Name,Borough,Major Category,Minor Category,202402\nE01000006,Barking 016A,E09000002,THEFT,SHOPLIFTING,1\n';
    await expect(hub.load(text, '2024-04-16')).rejects.toThrow(/No known format has the headings/);
  });

  describe('that span May 2022', () => {
    const former = { code: 'E05000026', name: 'Abbey', borough: 'Barking and Dagenham' };
    const absenceAt = (ward: string, period: string) =>
      hub.of(ward, `{ crime { at(period: "${period}") { value absence { reason explanation } } } }`);
    const absent = (explanation: RegExp) => ({
      crime: {
        at: { value: null, absence: { reason: 'NOT_AVAILABLE', explanation: expect.stringMatching(explanation) } },
      },
    });
    const given = (value: number) => ({ crime: { at: { value, absence: null } } });

    it('give a ward in the months of its code, and not as 0 in those of the other one', async () => {
      const counts = (ward: string) =>
        ward === former.code ? [30, 31, 0] : ward === abbeyInBarking ? [0, 0, 44] : [9, 9, 9];
      await hub.load(wardFile(ofToday, ['202203', '202204', '202205'], counts, [former]), '2022-06-15');
      expect(await absenceAt(abbeyInBarking, '2022-05')).toEqual(given(44));
      expect(await absenceAt(abbeyInBarking, '2022-03')).toEqual(
        absent(
          /^Release mps-ward-crime:\w+ gives the ward E05014053 in other months only: .* wards of before May 2022, such as E05000026/,
        ),
      );
    });

    it('can be asked of a ward that was abolished, in the months of its code', async () => {
      const ask = (code: string, selection: string) => hub.ask(`{ formerWard(code: "${code}") { ${selection} } }`);
      expect(
        await ask(
          former.code,
          'code crime(category: "shoplifting") { latest { period } at(period: "2022-03") { value } gone: at(period: "2022-05") { value absence { explanation } } change(period: "2022-04", since: PREVIOUS_PERIOD) { verdict } }',
        ),
      ).toEqual({
        formerWard: {
          code: former.code,
          crime: {
            latest: { period: '2022-04' },
            at: { value: 30 },
            gone: {
              value: null,
              absence: { explanation: expect.stringMatching(/under wards as drawn since May 2022/) },
            },
            change: { verdict: 'NOT_DISTINGUISHABLE' },
          },
        },
      });
      expect(await ask('E05000130', 'code')).toEqual({ formerWard: null });
      expect(await ask(abbeyInBarking, 'code')).toEqual({ formerWard: null });
      await expect(
        ask(former.code, 'crime { against(comparator: LONDON, period: "2022-03") { verdict } }'),
      ).rejects.toThrow('not among today’s areas');
    });

    it('do not give a ward that they do not name, by 0 or otherwise', async () => {
      const gone = 'E05014055';
      expect(await absenceAt(gone, '2022-04')).toEqual(
        absent(/does not give the ward E05014055: it names wards of before May 2022/),
      );
      expect(await absenceAt(gone, '2024-01')).toEqual(absent(/has no row for the ward E05014055/));
    });

    it('give what they name and have no crime of a kind in as 0', async () => {
      const file = wardFile(ofToday, ['202206', '202207'], () => [5, 5]);
      await hub.load(`${file}THEFT,BICYCLE THEFT,Bow East,${bowEast},Tower Hamlets,1,0\n`, '2022-08-15');
      const ofBicycles = '{ crime(category: "theft/bicycle-theft") { at(period: "2022-07") { value } } }';
      expect(await hub.of(abbeyInBarking, ofBicycles)).toEqual({ crime: { at: { value: 0 } } });
    });
  });
});
