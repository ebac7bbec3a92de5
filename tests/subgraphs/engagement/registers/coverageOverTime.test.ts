import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, hubItself } from '../../../../kit/viewer.ts';
import { openRegisterHub, type RegisterHub } from './registerHub.ts';

describe('coverage by ward panels over time', () => {
  let hub: RegisterHub;
  beforeAll(async () => {
    hub = await openRegisterHub();
    await hub.send(hubItself, [
      'Ward panel act,Ward,Chair kind,Members,Shortfall,Effective on,Reason',
      'Open,E05009318,,,,2026-01-10,List',
      'Establish,E05009318,Resident,12,,2026-02-20,List',
      'Suspend,E05009318,,,Low numbers,2026-04-10,List',
      'Open,E05009319,,,,2026-03-31,List',
    ]);
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  const ask = async (args: string) =>
    hub.ask(
      anonymous,
      `{ borough(code: "E09000030") { wardPanelCoverage { overTime${args} {
        on coverage { established { value absence { reason } } notEstablished { value } share { text } } } } } }`,
    );

  it('is told at the end of each month, and of the last day', async () => {
    const at = (on: string, established: number, notEstablished: number, text: string) => ({
      on,
      coverage: {
        established: { value: established, absence: null },
        notEstablished: { value: notEstablished },
        share: { text },
      },
    });
    expect(await ask('(from: "2025-12-20", to: "2026-04-15")')).toEqual({
      borough: {
        wardPanelCoverage: {
          overTime: [
            {
              on: '2025-12-31',
              coverage: {
                established: { value: null, absence: { reason: 'NOT_AVAILABLE' } },
                notEstablished: { value: null },
                share: { text: expect.stringContaining('not available') },
              },
            },
            at('2026-01-31', 0, 1, '0%'),
            at('2026-02-28', 1, 0, '5%'),
            at('2026-03-31', 1, 1, '5%'),
            at('2026-04-15', 0, 2, '0%'),
          ],
        },
      },
    });
  });

  it('goes on to today, and costs as many statements for a year as for a month', async () => {
    const statements = async (args: string) => {
      const before = hub.database.statements;
      await ask(args);
      return hub.database.statements - before;
    };
    expect(JSON.stringify(await ask('(from: "2026-11-01")'))).toContain('"on":"2026-11-27"');
    const forMonth = await statements('(from: "2026-11-01")');
    expect(await statements('(from: "2025-12-01")')).toBe(forMonth);
  });

  it.each([
    ['(from: "2026-04-15", to: "2026-02-01")', 'the earlier day first'],
    ['(from: "2006-04-15")', 'up to 120 months'],
    ['(from: "2026-04-15", to: "2026-12-01")', 'today is 2026-11-27'],
  ])('is refused %s', async (args, words) => {
    await expect(ask(args)).rejects.toThrow(words);
  });
});
