import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cityPolice, metropolitanPolice } from '../../../../schema/places/forces.ts';
import { london } from '../../../../schema/places/london.ts';
import { loadedAccountability, type LoadedAccountability } from '../support/loadedAccountability.ts';

const towerHamlets = 'E09000030';

describe('complaints by force', () => {
  let hub: LoadedAccountability;
  beforeAll(async () => {
    hub = await loadedAccountability();
  });
  afterAll(() => hub.close());

  const forceHeading =
    'Police force,Year,Cases finalised outside Schedule 3,Mean days to finalise outside Schedule 3,Cases finalised under Schedule 3,Mean days to finalise under Schedule 3,Mean days to finalise under Schedule 3 excluding suspension';

  it('come from the tables of the Independent Office for Police Conduct', async () => {
    const report = await hub.send([
      forceHeading,
      'Metropolitan,2022/23,8339,11,4400,202,200',
      'City of London (with Action Fraud),2022/23,423,123,50,133,133',
      'England and Wales,2022/23,60031,22,31687,146,138',
    ]);
    expect(report).toMatchObject({
      accepted: 3,
      refused: 0,
      remarks: [expect.stringContaining('Rows of other forces or of England and Wales that were left out: 1.')],
    });
    const selection = `{ outside: complaints(kind: FINALISED_OUTSIDE_SCHEDULE_3) { at(period: "2022/23") { value } }
      all: complaints(kind: FINALISED) { latest { period figure { value } } }
      days: complaints(kind: DAYS_UNDER_SCHEDULE_3_WITHOUT_SUSPENSION) { at(period: "2022/23") { value } } }`;
    expect(await hub.of(metropolitanPolice, selection)).toMatchObject({
      outside: { at: { value: 8339 } },
      all: { latest: { period: '2022/23', figure: { value: 12_739 } } },
      days: { at: { value: 200 } },
    });
    expect(await hub.of(cityPolice, selection)).toMatchObject({ outside: { at: { value: 423 } } });
    expect(await hub.of(london.code, selection)).toMatchObject({
      outside: { at: { value: 8762 } },
      days: { at: { value: null } },
    });
  });

  it('say by what column employees are read, and that another is not', async () => {
    const report = await hub.send([
      `${forceHeading},Workforce (full-time equivalent)`,
      'Metropolitan,2020/21,8000,11,5000,202,200,40000',
    ]);
    expect(report.refusals).toMatchObject([
      {
        line: 1,
        message: expect.stringMatching(
          /unexpected "Workforce \(full-time equivalent\)"\. Employees, .* are read from a column "Employees" or "Number of employees"/,
        ),
      },
    ]);
    expect(report.refusals[0]?.message).not.toContain('as it was published');
    const asked =
      '{ complaints(kind: FINALISED) { rate(denominator: EMPLOYEES) { at(period: "2022/23") { absence { explanation } } } } }';
    expect(await hub.of(metropolitanPolice, asked)).toMatchObject({
      complaints: { rate: { at: { absence: { explanation: expect.stringContaining('"Number of employees"') } } } },
    });
  });

  it('have a rate per 1,000 employees where the table says how many there were, and say of which year', async () => {
    const perEmployees = (period: string) => `{ complaints(kind: FINALISED) { rate(denominator: EMPLOYEES) { title unit
      at(period: "${period}") { value denominator denominatorPeriod interval { lower } absence { reason explanation } } } } }`;
    const absence = { reason: 'NOT_AVAILABLE', explanation: expect.stringContaining('nothing to divide by') };
    const none = { complaints: { rate: { at: { value: null, absence } } } };
    expect(await hub.of(metropolitanPolice, perEmployees('2022/23'))).toMatchObject(none);
    const report = await hub.send([
      `${forceHeading},Number of employees`,
      'Metropolitan,2023/24,8000,11,5000,202,200,40000',
      'City of London (with Action Fraud),2023/24,400,123,100,133,133,2000',
    ]);
    expect(report).toMatchObject({ accepted: 2, refused: 0 });
    const rate = (value: number, denominator: number) => ({
      complaints: {
        rate: {
          title: 'Public complaints per 1,000 employees',
          unit: 'RATE_PER_1000',
          at: { value, denominator, denominatorPeriod: '2023/24', interval: { lower: expect.any(Number) } },
        },
      },
    });
    expect(await hub.of(metropolitanPolice, perEmployees('2023/24'))).toMatchObject(rate(325, 40_000));
    expect(await hub.of(cityPolice, perEmployees('2023/24'))).toMatchObject(rate(250, 2_000));
    expect(await hub.of(london.code, perEmployees('2023/24'))).toMatchObject(rate(13_500 / 42, 42_000));
    expect(await hub.of(towerHamlets, perEmployees('2026/27-Q1'))).toMatchObject({
      complaints: { rate: { at: { value: null, denominator: null } } },
    });
  });

  it('are refused with employees that are none', async () => {
    const row = 'Metropolitan,2021/22,8339,11,4400,202,200,0';
    const report = await hub.send([`${forceHeading},Employees`, row]);
    expect(report.refusals).toMatchObject([{ line: 2, message: expect.stringContaining('a whole number from 1') }]);
  });

  it('are refused without a force of London, or with one twice', async () => {
    const none = await hub.send([forceHeading, 'Kent,2022/23,423,123,50,133,133']);
    expect(none.refusals).toMatchObject([
      { line: null, message: expect.stringContaining('No row is of the Metropolitan') },
    ]);
    const row = 'Metropolitan,2021/22,8339,11,4400,202,200';
    const twice = await hub.send([forceHeading, row, row]);
    expect(twice.refusals).toMatchObject([{ line: 3, message: expect.stringContaining('Line 2 already gives') }]);
  });
});
