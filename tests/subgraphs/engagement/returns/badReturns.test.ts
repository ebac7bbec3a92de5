import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wardsOf } from '../../../../schema/places/areas.ts';
import { loadedEngagement, type LoadedEngagement } from '../loadedEngagement.ts';

const hackney = 'E09000012';
const [first = ''] = wardsOf('E09000030').map(({ code }) => code);
const quarter = '2026/27-Q1';
const meetingHeadings = 'Ward code,Quarter,Kind,Held,Attendance';
const gapHeadings = 'Borough,Quarter,Community,Contacts';
const file = (headings: string, rows: readonly string[]) => `${[headings, ...rows].join('\n')}\n`;
const watch = (rows: readonly string[]) => file('Ward code,Quarter,Schemes,Households,Coordinators', rows);

describe('a return', () => {
  let hub: LoadedEngagement;
  beforeAll(async () => {
    hub = await loadedEngagement();
  });
  afterAll(() => hub.close());

  it.each([
    [
      'attendance without a meeting',
      file(meetingHeadings, [`${first},${quarter},Public meeting,0,25`]),
      'Attendance',
      '25 people attended and no meeting was held. Expected at least one meeting, or no attendance.',
    ],
    [
      'attendance where the meetings are not known',
      file(meetingHeadings, [`${first},${quarter},Public meeting,,25`]),
      'Attendance',
      '25 people attended and no meeting was held. Expected at least one meeting, or no attendance.',
    ],
    [
      'a ward that does not exist',
      watch([`E05099999,${quarter},1,1,1`]),
      'Ward code',
      'Expected the code of a ward of London, such as E05009317; found "E05099999".',
    ],
    [
      'a ward of another borough',
      watch([`${first},${quarter},1,1,1`, `${wardsOf(hackney)[0]?.code ?? ''},${quarter},1,1,1`]),
      'Ward code',
      'The file is of Tower Hamlets, and this is in Hackney. Expected one borough a file.',
    ],
    [
      'households without a scheme',
      watch([`${first},${quarter},0,12,0`]),
      'Households',
      'The ward has households in Neighbourhood Watch and no scheme. Expected 0 households, or at least one scheme.',
    ],
    [
      'more arrests on warrant than arrests',
      file(
        'Ward code,Quarter,Intelligence reports,Visits to victims,Home visits about antisocial behaviour,Antisocial behaviour contracts,Antisocial behaviour orders,Closures of premises,Penalty notices,Arrests,Arrests on warrant',
        [`${first},${quarter},0,0,0,0,0,0,0,2,3`],
      ),
      'Arrests on warrant',
      'There are 3 arrests on warrant among 2 arrests. Expected no more of them than of all.',
    ],
    [
      'a quarter that has not ended',
      watch([`${first},2026/27-Q3,1,1,1`]),
      'Quarter',
      'Expected a financial quarter that has ended by 2026-11-27, such as 2025/26-Q4 for January to March 2026; found "2026/27-Q3".',
    ],
    [
      'a name where a count belongs',
      watch([`${first},${quarter},1,1,Mrs Smith`]),
      'Coordinators',
      'Expected a whole number such as 12, or a blank where it is not known; found "Mrs Smith".',
    ],
    [
      'a community that the form does not know',
      file(gapHeadings, [`Hackney,${quarter},Martians,1`]),
      'Community',
      expect.stringContaining('Expected one of "young people", "older people"'),
    ],
    [
      'the same ward twice',
      watch([`${first},${quarter},1,1,1`, `${first},${quarter},2,1,1`]),
      'Ward code',
      'Line 2 already gives this for the same quarter. Expected it once.',
    ],
  ])('is refused whole with %s', async (_, text, column, message) => {
    const before = await hub.database.query('select count(*)::int as n from engagement.release');
    const report = await hub.send({ text });
    expect(report).toMatchObject({ release: null, accepted: 0, refusals: [{ column, message }] });
    expect(await hub.database.query('select count(*)::int as n from engagement.release')).toEqual(before);
  });
});
