import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import * as policies from '../../schema/disclosure/policies.ts';
import { metropolitanPolice } from '../../schema/places/forces.ts';
import { london } from '../../schema/places/london.ts';
import { describeWithPostgresql } from '../kit/database/testDatabase.ts';
import type { ViewHub } from './views/viewHub.ts';

const register = '../../schema/disclosure/policies.ts';

/** The register of policies as it is where these datasets choose to be rounded. */
const chosen = new Map([
  ['mps-custody-arrests', 'MIDPOINT_6'],
  ['complaints-return', 'TO_5'],
  ['victims-concerns-return', 'MIDPOINT_6'],
  ['custody-visits', 'MIDPOINT_6'],
] as const);

const arrests = (rows: Readonly<Record<string, number>>, month = '2025,3,March') =>
  [
    'Arrest Year,Arrest Month,Arrest Month Name,Gender,Age Group,Ethnicity (4+1),First Arrest Offence,Domestic Abuse Flag,Arrest Count',
    ...Object.entries(rows).map(([person, count]) => `${month},${person},Theft,No,${String(count)}`),
    '',
  ].join('\n');

describeWithPostgresql('a dataset whose policy rounds, at the gateway', () => {
  let hub: ViewHub;
  beforeAll(async () => {
    const tablePolicy = (dataset: string) => {
      const policy = policies.tablePolicy(dataset);
      const rounding = [...chosen].find(([id]) => id === dataset)?.[1];
      return rounding === undefined ? policy : { ...policy, rounding };
    };
    jest.unstable_mockModule(register, () => ({ ...policies, tablePolicy }));
    const { openViewHub } = await import('./views/viewHub.ts');
    hub = await openViewHub();
  });
  afterAll(async () => {
    await hub.close();
    jest.resetModules();
  });

  const figure = 'value text qualifier absence { reason }';
  const ask = async (area: string, selection: string) => hub.ask('', `{ area(code: "${area}") ${selection} }`);
  const answered = (area: unknown) => ({ data: { area } });
  const about = (value: number) => ({
    value,
    text: `about ${String(value)}`,
    qualifier: 'APPROXIMATELY',
    absence: null,
  });
  const nought = { value: 0, text: '0', qualifier: 'EXACT', absence: null };
  const withheld = { value: null, absence: { reason: 'SUPPRESSED' } };

  const people = { 'Male,Adult,White': 40, 'Female,Adult,White': 8, 'Female,Child,White': 1, 'Male,Child,Black': 2 };
  const asked = (period: string) => `{
    all: custodyArrests { definition at(period: "${period}") { ${figure} } }
    children: custodyArrests(filter: { age: CHILD }) { at(period: "${period}") { ${figure} } }
    black: custodyArrests(filter: { age: CHILD, ethnicity: BLACK }) { at(period: "${period}") { ${figure} } }
    girls: custodyArrests(filter: { age: CHILD, gender: FEMALE }) { at(period: "${period}") { ${figure} } }
    asian: custodyArrests(filter: { ethnicity: ASIAN }) { at(period: "${period}") { ${figure} } }
  }`;
  const told = {
    // 40, 8, 1 and 2 become 39, 9, 3 and 3, whichever table they are told in.
    all: { definition: expect.stringMatching(/1 to 6 become 3/), at: about(54) },
    children: { at: about(6) },
    black: { at: about(3) },
    girls: { at: about(3) },
    asian: { at: nought },
  };

  it('tells about how many there are in place of withholding them, alike in every table', async () => {
    expect(await hub.import('arrests.csv', arrests(people), '2025-05-01')).toMatchObject({ refusals: [], remarks: [] });
    for (const area of [metropolitanPolice, london.code]) {
      expect(await ask(area, asked('2025-03'))).toMatchObject(answered(told));
    }
  });

  it('tells the same after one more came, and no release is held', async () => {
    const more = { ...people, 'Female,Child,White': 2 };
    expect(await hub.import('arrests.csv', arrests(more), '2025-06-01')).toMatchObject({ refusals: [], remarks: [] });
    expect(await ask(metropolitanPolice, asked('2025-03'))).toMatchObject(answered(told));
    const exact = await hub.state.databases.accountability.query(
      'select value from accountability.cell where value in (1, 2, 8, 40)',
    );
    expect(exact).toEqual([]);
  });

  it('adds up longer periods from rounded counts, and shows them so in a table', async () => {
    for (const month of ['2025,1,January', '2025,2,February']) {
      await hub.import('arrests.csv', arrests({ 'Male,Adult,White': 1 }, month), '2025-06-02');
    }
    expect(
      await ask(metropolitanPolice, `{ custodyArrests { at(period: "2024/25-Q4") { ${figure} } } }`),
    ).toMatchObject(answered({ custodyArrests: { at: about(60) } }));
    const query = `{ area(code: "${london.code}") { custodyArrests { at(period: "2025-01") { text } } } }`;
    const csv = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/csv' },
      body: JSON.stringify({ query }),
    });
    expect(await csv.text()).toContain('about 3');
  });

  it('rounds to 5 what a borough returns, after withholding 1 to 7', async () => {
    const heading = 'Borough,Quarter,Cases logged outside Schedule 3,Cases logged under Schedule 3';
    await hub.import('complaints.csv', `${heading}\nHackney,2024/25-Q1,31,6\n`, '2025-05-01');
    const at = `{ at(period: "2024/25-Q1") { ${figure} } }`;
    expect(
      await ask(
        'E09000012',
        `{ cases: complaints ${at} outside: complaints(kind: CASES_OUTSIDE_SCHEDULE_3) ${at} under: complaints(kind: CASES_UNDER_SCHEDULE_3) ${at} }`,
      ),
    ).toMatchObject(answered({ cases: { at: about(30) }, outside: { at: about(30) }, under: { at: withheld } }));
  });

  it('rounds victims’ concerns by theme and answer', async () => {
    const heading = 'Borough,Quarter,Theme of concern,Concerns heard,Concerns answered';
    await hub.import(
      'concerns.csv',
      `${heading}\nHackney,2024/25-Q1,Court,3,1\nHackney,2024/25-Q1,Support,9,9\n`,
      '2025-05-01',
    );
    const at = `{ at(period: "2024/25-Q1") { ${figure} } }`;
    expect(
      await ask(
        'E09000012',
        `{ all: victimsConcerns ${at} court: victimsConcerns(theme: COURT) ${at} left: victimsConcerns(theme: OTHER) ${at} }`,
      ),
    ).toMatchObject(answered({ all: { at: about(15) }, court: { at: about(6) }, left: { at: nought } }));
  });

  it('rounds how many people were held when visitors called, and counts the visits', async () => {
    const { keepVisits } = await import('./attack/keptVisits.ts');
    await keepVisits(hub.state.databases.accountability, ['E09000012'], '2026-05-10');
    const answer = await ask(
      'E09000012',
      `{ custodyVisiting(period: "2026/27-Q1") { visitCount { ${figure} } detaineesHeld { ${figure} } } }`,
    );
    expect(answer).toMatchObject(
      answered({
        custodyVisiting: {
          visitCount: { value: 1, qualifier: 'EXACT' },
          detaineesHeld: { text: expect.stringMatching(/^about \d+$/), qualifier: 'APPROXIMATELY' },
        },
      }),
    );
  });
});
