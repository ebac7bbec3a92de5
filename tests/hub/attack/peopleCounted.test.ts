import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { z } from 'zod';
import { metropolitanPolice } from '../../../schema/places/forces.ts';
import { london } from '../../../schema/places/london.ts';
import { describeWithPostgresql } from '../../kit/database/testDatabase.ts';
import { openViewHub, type ViewHub } from '../views/viewHub.ts';
import {
  askComplaints,
  askConcerns,
  askCustody,
  askSearches,
  casesWithinAllegations,
  custodyRows,
  searchRows,
} from './askedCounts.ts';
import { askMembers, askVisits, panelsWithinMembers } from './askedMembers.ts';
import { attackCounts } from './countsAttack.ts';
import { keepVisits } from './keptVisits.ts';
import { arrestsCsv, complaintsCsv, concernsCsv, disposalsCsv, panelsCsv, searchesCsv } from './madeCounts.ts';

const release = z.object({ id: z.string(), sha256: z.string() });
const releases = z.object({ edges: z.array(z.object({ node: release })) });
const datasets = z.object({ data: z.object({ datasets: z.array(z.object({ releases: releases.optional() })) }) });

describeWithPostgresql('an attacker at the gateway, of people who are counted', () => {
  let hub: ViewHub;
  const sent: string[] = [];
  const send = async (name: string, text: string, publishedOn: string) => {
    sent.push(text);
    const report = await hub.import(name, text, publishedOn);
    expect(report.refusals).toEqual([]);
    return report;
  };

  beforeAll(async () => {
    const budget = { perQuery: 1e9, capacity: 1e12, perSecond: 1e9 };
    hub = await openViewHub('off', { anonymous: budget, known: budget });
  });
  afterAll(() => hub.close());

  it('learns nothing of complaints: kinds, quarters, halves and a year, boroughs and their command, one release after another', async () => {
    for (const [borough, changed] of [
      ['Hackney', 2],
      ['Tower Hamlets', 3],
    ] as const) {
      await send('complaints.csv', complaintsCsv(borough), '2025-05-10');
      await send('complaints.csv', complaintsCsv(borough, changed), '2025-06-10');
    }
    const told = await askComplaints(hub, 'CE', '2024/25');
    const before = await askComplaints(hub, 'CE', '2024/25', '2025-05-20');
    expect(before).not.toEqual(told);
    expect(told.filter(({ value }) => value === null).length).toBeGreaterThan(20);
    expect(told.filter(({ value }) => value !== null).length).toBeGreaterThan(50);
    expect(await attackCounts({ told, before, atMost: casesWithinAllegations('CE', '2024/25') })).toEqual([]);
  });

  it('learns nothing of victims’ concerns: themes, heard and answered, quarters, halves and a year, one release after another', async () => {
    for (const [borough, changed] of [
      ['Hackney', 2],
      ['Ealing', 3],
    ] as const) {
      await send('concerns.csv', concernsCsv(borough), '2025-05-10');
      await send('concerns.csv', concernsCsv(borough, changed), '2025-06-10');
    }
    const boroughs = ['E09000012', 'E09000009'];
    const told = await askConcerns(hub, boroughs, '2024/25');
    const before = await askConcerns(hub, boroughs, '2024/25', '2025-05-20');
    expect(before).not.toEqual(told);
    expect(told.filter(({ value }) => value === null).length).toBeGreaterThan(20);
    expect(told.filter(({ value }) => value !== null).length).toBeGreaterThan(20);
    expect(await attackCounts({ told, before })).toEqual([]);
  });

  it.each([
    ['DISPOSALS', disposalsCsv],
    ['ARRESTS', arrestsCsv],
  ] as const)(
    'learns nothing of people in custody by the file of %s: tables, months and their quarter, one release after another',
    async (file, csv) => {
      const quarter = ['2024-04', '2024-05', '2024-06'];
      await send('custody.csv', csv(quarter, 0), '2025-05-10');
      await send('custody.csv', csv(quarter, 7), '2025-06-10');
      const told = await askCustody(hub, file, quarter, '2024/25-Q1');
      const before = await askCustody(hub, file, quarter, '2024/25-Q1', '2025-05-20');
      expect(before).not.toEqual(told);
      expect(told.filter(({ value }) => value === null).length).toBeGreaterThan(20);
      expect(told.filter(({ value }) => value !== null).length).toBeGreaterThan(20);
      expect(await attackCounts({ told, before, same: custodyRows(file, quarter) })).toEqual([]);
    },
  );

  it('learns nothing of more thorough searches: tables, boroughs, commands, one release after another', async () => {
    await send('searches.csv', searchesCsv(0), '2025-05-10');
    await send('searches.csv', searchesCsv(9), '2025-06-10');
    const told = await askSearches(hub, '2024/25-Q1');
    const before = await askSearches(hub, '2024/25-Q1', '2025-05-20');
    expect(before).not.toEqual(told);
    expect(told.filter(({ value }) => value === null).length).toBeGreaterThan(5);
    expect(await attackCounts({ told, before, same: searchRows('2024/25-Q1') })).toEqual([]);
  });

  it('learns nothing of people on ward panels: members, panels, shares and answers, one release after another', async () => {
    const boroughsReturned = ['E09000030', 'E09000012', 'E09000019'];
    const publish = async (seed: number) => {
      await send('panels.csv', panelsCsv(boroughsReturned, seed), seed === 0 ? '2025-05-10' : '2025-06-10');
      const input = '(input: { half: "2024/25-H1" })';
      return hub.ask(
        'administrator',
        `mutation { publishPanelRepresentation${input} { isHeld userErrors { message } } }`,
      );
    };
    expect(await publish(0)).toMatchObject({ data: { publishPanelRepresentation: { isHeld: false, userErrors: [] } } });
    const before = await askMembers(hub, boroughsReturned);
    await publish(3);
    const told = await askMembers(hub, boroughsReturned);
    expect(told).not.toEqual(before);
    expect(told.filter(({ value }) => value === null).length).toBeGreaterThan(20);
    expect(await attackCounts({ told, before, atMost: panelsWithinMembers(told) })).toEqual([]);
  });

  it('learns nothing of people whom custody visitors called on: boroughs, commands, London, quarters and a year', async () => {
    const visited = {
      '2024/25-Q1': ['E09000012', 'E09000030', 'E09000019'],
      '2024/25-Q2': ['E09000012', 'E09000030'],
    };
    await keepVisits(hub.state.databases.accountability, visited['2024/25-Q1'], '2024-05-10');
    await keepVisits(hub.state.databases.accountability, visited['2024/25-Q2'], '2024-08-10');
    const quarters = Object.keys(visited);
    const periods = { '2024/25-Q1': quarters.slice(0, 1), '2024/25-Q2': quarters.slice(1), '2024/25-H1': quarters };
    const told = await askVisits(
      hub,
      [...visited['2024/25-Q1'], 'CE', 'CN', metropolitanPolice, london.code],
      visited,
      periods,
    );
    expect(told.filter(({ value }) => value === null).length).toBeGreaterThan(5);
    expect(told.filter(({ value }) => value !== null).length).toBeGreaterThan(5);
    expect(await attackCounts({ told })).toEqual([]);
  });

  it('learns nothing from what a release is known by: he can make the form with all counts there could be, and try', async () => {
    const part = '{ releases(first: 100) { edges { node { id sha256 } } } }';
    const query = `{ datasets { ... on AccountabilityDataset ${part} ... on EngagementDataset ${part} } }`;
    const known = datasets
      .parse(await hub.ask('nobody', query))
      .data.datasets.flatMap(({ releases }) => releases?.edges.map(({ node }) => node) ?? []);
    expect(known.length).toBeGreaterThanOrEqual(sent.length);
    for (const text of sent) {
      const digest = createHash('sha256').update(text).digest('hex');
      expect(known.filter(({ id, sha256 }) => sha256 === digest || id.endsWith(digest.slice(0, 12)))).toEqual([]);
    }
  });

  it('is able to, of other counts too: what a total gives back, and what a release adds', async () => {
    const sum = (label: string, of: readonly string[], value: number | null) => ({ label, of, value });
    const told = [sum('one', ['one'], null), sum('other', ['other'], 20), sum('both', ['one', 'other'], 23)];
    expect(await attackCounts({ told })).toEqual([{ label: 'now one', lower: 3, upper: 3 }]);
    const wide = (both: number) => [
      sum('one', ['one'], null),
      sum('other', ['other'], null),
      sum('both', ['one', 'other'], both),
    ];
    expect(await attackCounts({ told: wide(42), before: wide(40) })).toContainEqual({
      label: 'change one',
      lower: 0,
      upper: 2,
    });
  });
});
