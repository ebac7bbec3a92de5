import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '../../../../kit/viewer.ts';
import { colleague, openRegisterHub, secretary, stranger, type RegisterHub } from './registerHub.ts';

const heading = 'Ward panel act,Ward,Chair kind,Members,Shortfall,Plan,Expected version,Effective on,Reason';

describe('ward panels in bulk', () => {
  let hub: RegisterHub;
  beforeAll(async () => {
    hub = await openRegisterHub();
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  const lines = [
    heading,
    'Open,E05009317,,,,,,01/01/2026,From our list',
    'Establish,E05009317,Resident,12,,,,2026-02-01,From our list',
    'Open,E05009318,,,Low numbers,,,,From our list',
  ];
  const query =
    '{ a: ward(code: "E05009317") { panel { status since } } b: ward(code: "E05009318") { panel { shortfall } } }';

  it('can be tried without changing anything', async () => {
    expect(await hub.send(secretary, lines, true)).toMatchObject({ dataset: 'ward-panels', accepted: 3, changed: 0 });
    expect(await hub.ask(anonymous, query)).toEqual({ a: { panel: null }, b: { panel: null } });
  });

  it('are refused whole, each fault with its line and column', async () => {
    const report = await hub.send(secretary, [
      ...lines,
      'Establish,E05009318,Nobody,-1,,,,,From our list',
      'Closed,E05009319,,,,,,,From our list',
      'Open,E05009319,,,,,,,',
      'Open,E05000000,,,,,,,From our list',
      'Suspend,E05009320,,,Low numbers,,,,From our list',
    ]);
    expect(report).toMatchObject({ accepted: 0, refused: 5, changed: 0 });
    expect(report.refusals.map(({ line, column }) => [line, column])).toEqual([
      [5, 'Chair kind'],
      [5, 'Members'],
      [6, 'Ward panel act'],
      [7, 'Reason'],
      [8, 'Ward'],
      [9, 'Ward'],
    ]);
    expect(await hub.ask(anonymous, query)).toEqual({ a: { panel: null }, b: { panel: null } });
  });

  it('are refused to a secretary of another borough', async () => {
    const report = await hub.send(stranger, lines);
    expect(report).toMatchObject({ accepted: 0, refused: 3, refusals: [{ line: 2 }, { line: 3 }, { line: 4 }] });
  });

  it('are not to be mistaken for files that only some may give', async () => {
    const file = ['Ward code,Quarter,Schemes,Households,Coordinators', 'E05009367,2026/27-Q1,3,120,4'];
    await expect(hub.send(secretary, file)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('are taken by the rule that mutations go by, in a number of statements that does not grow', async () => {
    const before = hub.database.statements;
    expect(await hub.send(secretary, lines)).toMatchObject({ accepted: 3, changed: 2, refusals: [] });
    const few = hub.database.statements - before;
    expect(await hub.ask(anonymous, query)).toEqual({
      a: { panel: { status: 'ESTABLISHED', since: '2026-02-01' } },
      b: { panel: { shortfall: 'LOW_NUMBERS' } },
    });
    const more = ['E05009319', 'E05009320', 'E05009321', 'E05009322'].map((code) => `Open,${code},,,,,,,Our list`);
    const middle = hub.database.statements;
    await hub.send(secretary, [heading, ...more]);
    expect(hub.database.statements - middle).toBe(few);
  });

  it('overwrite nothing that was not read: a row on what stands says which version that was', async () => {
    const suspend = (version: string) => [
      heading,
      `Suspend,E05009317,,,Low numbers,,${version},2026-03-01,From our list`,
      `Re-engage,E05009317,,,,Stalls,${version},2026-04-01,From our list`,
    ];
    const refused = await hub.send(colleague, suspend(''));
    expect(refused).toMatchObject({ accepted: 0, refusals: [{ line: 2 }, { line: 3, column: 'Expected version' }] });
    expect(refused.refusals[0]?.message).toMatch(
      /stands at version 2, as a borough’s secretary \(tower-hamlets\) left it on .* Say which version you had read/,
    );
    expect((await hub.send(colleague, suspend('1'))).refusals[0]).toMatchObject({
      line: 2,
      column: 'Expected version',
      message: expect.stringContaining('you had read version 1'),
    });
    expect(await hub.send(colleague, suspend('2'))).toMatchObject({ accepted: 2, refusals: [] });
  });
});
