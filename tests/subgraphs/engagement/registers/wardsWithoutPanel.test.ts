import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, hubItself } from '../../../../kit/viewer.ts';
import { openRegisterHub, type RegisterHub } from './registerHub.ts';

const heading = 'Ward panel act,Ward,Chair kind,Members,Shortfall,Plan,Expected version,Effective on,Reason';

describe('wards without a panel', () => {
  let hub: RegisterHub;
  beforeAll(async () => {
    hub = await openRegisterHub();
    await hub.send(hubItself, [
      heading,
      'Open,E05009317,,,No venue,,,2026-01-01,List',
      'Open,E05009318,,,,,,2026-01-01,List',
      'Establish,E05009318,Resident,12,,,,2026-02-01,List',
      'Suspend,E05009318,,,Low numbers,,,2026-05-01,List',
      'Re-engage,E05009318,,,,Street stalls,,2026-06-01,List',
      'Open,E05009319,,,,,,2026-01-01,List',
      'Establish,E05009319,Police,8,,,,2026-03-01,List',
    ]);
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  const lacking = 'totalCount edges { node { ward { name } since panel { status shortfall } } }';

  it('are listed by borough and for London with since when, why and what is planned', async () => {
    const query = `{ borough(code: "E09000030") { wardsWithoutPanel { ${lacking} } } london { wardsWithoutPanel { totalCount } } }`;
    expect(await hub.ask(anonymous, query)).toEqual({
      borough: {
        wardsWithoutPanel: {
          totalCount: 2,
          edges: [
            {
              node: {
                ward: { name: 'Bethnal Green' },
                since: '2026-01-01',
                panel: { status: 'NOT_YET_ESTABLISHED', shortfall: 'NO_VENUE' },
              },
            },
            {
              node: {
                ward: { name: 'Blackwall & Cubitt Town' },
                since: '2026-05-01',
                panel: { status: 'RE_ENGAGING', shortfall: 'LOW_NUMBERS' },
              },
            },
          ],
        },
      },
      london: { wardsWithoutPanel: { totalCount: 2 } },
    });
  });

  it('were others on another day', async () => {
    const query = `{ borough(code: "E09000030") { wardsWithoutPanel(asAt: "2026-02-15") { edges { node { ward { code } since } } } } }`;
    expect(await hub.ask(anonymous, query)).toEqual({
      borough: {
        wardsWithoutPanel: {
          edges: [
            { node: { ward: { code: 'E05009317' }, since: '2026-01-01' } },
            { node: { ward: { code: 'E05009319' }, since: '2026-01-01' } },
          ],
        },
      },
    });
  });

  it('are listed with those of which nothing is known where that is asked for, but not the City of London’s', async () => {
    const query = `{ borough(code: "E09000030") { wards { code } wardsWithoutPanel(includeUnrecorded: true, first: 1) { totalCount } }
      city: borough(code: "E09000001") { wardsWithoutPanel(includeUnrecorded: true) { totalCount } } }`;
    const { borough, city } = await hub.ask(anonymous, query);
    expect(borough).toMatchObject({ wards: expect.any(Array), wardsWithoutPanel: { totalCount: 19 } });
    expect(city).toEqual({ wardsWithoutPanel: { totalCount: 0 } });
  });
});
