import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { complaintColumns } from '../../../../schema/complaints/complaintColumns.ts';
import { loadedAccountability, type LoadedAccountability } from '../support/loadedAccountability.ts';

const towerHamlets = 'E09000030';
const hackney = 'E09000012';
const centralEast = 'CE';
const outside = 'Cases logged outside Schedule 3';
const under = 'Cases logged under Schedule 3';
const heading = `Borough,Quarter,${outside},${under},Allegations logged,Cases finalised outside Schedule 3,Cases finalised under Schedule 3,Mean days to finalise outside Schedule 3,Mean days to finalise under Schedule 3`;

describe('complaints that a borough returns', () => {
  let hub: LoadedAccountability;
  beforeAll(async () => {
    hub = await loadedAccountability();
  });
  afterAll(() => hub.close());

  const at = (kind: string, period: string) =>
    `${kind}: complaints(kind: ${kind}) { polarity unit at(period: "${period}") { value text flags absence { reason } } }`;
  const of = (area: string, period: string, ...kinds: string[]) =>
    hub.of(area, `{ ${kinds.map((kind) => at(kind, period)).join(' ')} }`);
  const given = (value: number, flags: string[] = []) => ({ at: { value, flags, absence: null } });
  const withheld = { at: { value: null, absence: { reason: 'SUPPRESSED' } } };

  it('are not available before', async () => {
    expect(await of(towerHamlets, '2026/27-Q1', 'CASES')).toMatchObject({
      CASES: { polarity: 'NEUTRAL', at: { absence: { reason: 'NOT_AVAILABLE' } } },
    });
  });

  it('are told by handling, with their sums and their days', async () => {
    expect(await hub.send([heading, `Tower Hamlets,2026/27-Q1,40,12,70,31,9,11.5,202`])).toMatchObject({ refused: 0 });
    expect(
      await of(
        towerHamlets,
        '2026/27-Q1',
        'CASES',
        'CASES_UNDER_SCHEDULE_3',
        'ALLEGATIONS',
        'FINALISED',
        'DAYS_UNDER_SCHEDULE_3',
      ),
    ).toMatchObject({
      CASES: given(52),
      CASES_UNDER_SCHEDULE_3: given(12),
      ALLEGATIONS: given(70),
      FINALISED: given(40),
      DAYS_UNDER_SCHEDULE_3: { unit: 'DAYS', ...given(202) },
    });
  });

  it('are withheld where they are few, with what would give them away and the mean of them', async () => {
    await hub.send([heading, `Tower Hamlets,2026/27-Q2,40,3,70,31,2,11.5,202`]);
    const kinds = ['CASES', 'CASES_OUTSIDE_SCHEDULE_3', 'CASES_UNDER_SCHEDULE_3', 'FINALISED_UNDER_SCHEDULE_3'];
    expect(await of(towerHamlets, '2026/27-Q2', ...kinds, 'DAYS_UNDER_SCHEDULE_3')).toMatchObject({
      CASES: given(43),
      CASES_OUTSIDE_SCHEDULE_3: withheld,
      CASES_UNDER_SCHEDULE_3: withheld,
      FINALISED_UNDER_SCHEDULE_3: withheld,
      DAYS_UNDER_SCHEDULE_3: { at: { value: null, text: 'c – suppressed' } },
    });
  });

  it('never leave in the store what they withhold', async () => {
    const rows = await hub.database.query(`select value from accountability.cell where value in (2, 3)`);
    expect(rows).toEqual([]);
  });

  it('bound each other: few cases take the number of allegations along', async () => {
    await hub.send([heading, `Tower Hamlets,2025/26-Q4,2,1,5,,,,`]);
    expect(await of(towerHamlets, '2025/26-Q4', 'CASES', 'ALLEGATIONS', 'FINALISED')).toMatchObject({
      CASES: withheld,
      ALLEGATIONS: withheld,
      FINALISED: { at: { absence: { reason: 'NOT_AVAILABLE' } } },
    });
  });

  it('add up to a command, which says where a borough is missing and withholds where one is withheld', async () => {
    expect(await of(centralEast, '2026/27-Q1', 'CASES')).toMatchObject({ CASES: given(52, ['RETURNS_MISSING']) });
    await hub.send([heading, `Hackney,2026/27-Q1,30,8,60,,,,`, `Hackney,2026/27-Q2,30,8,60,,,,`]);
    expect(await of(centralEast, '2026/27-Q1', 'CASES')).toMatchObject({ CASES: given(90) });
    expect(await of(centralEast, '2026/27-Q2', 'CASES', 'CASES_UNDER_SCHEDULE_3')).toMatchObject({
      CASES: given(81),
      CASES_UNDER_SCHEDULE_3: withheld,
    });
    expect(await of(hackney, '2026/27-Q2', 'CASES')).toMatchObject({ CASES: given(38) });
  });

  it('say how they are told', async () => {
    const definition = expect.stringMatching(/Numbers from 1 to 4 are withheld/);
    expect(await hub.of(hackney, '{ complaints { definition } victimsConcerns { definition } }')).toEqual({
      complaints: { definition },
      victimsConcerns: { definition },
    });
  });

  it('stand as they were where a correction would tell of a few people', async () => {
    const report = await hub.send([heading, `Tower Hamlets,2026/27-Q1,41,12,70,31,9,11.5,202`]);
    expect(report).toMatchObject({
      refused: 0,
      remarks: [expect.stringContaining('2026/27-Q1: what was told before')],
    });
    expect(await of(towerHamlets, '2026/27-Q1', 'CASES')).toMatchObject({ CASES: given(52) });
    expect(await hub.send([heading, `Tower Hamlets,2026/27-Q1,60,24,130,50,20,11.5,202`])).toMatchObject({
      remarks: [],
    });
    expect(await of(towerHamlets, '2026/27-Q1', 'CASES')).toMatchObject({ CASES: given(84) });
  });

  it('that were withdrawn are remembered: what follows them tells of no few people', async () => {
    const quarter = (cases: number) => [heading, `Tower Hamlets,2026/27-Q1,${cases},24,130,50,20,11.5,202`];
    const before = await of(towerHamlets, '2026/27-Q1', 'CASES');
    const { release } = await hub.send(quarter(90));
    expect(await of(towerHamlets, '2026/27-Q1', 'CASES')).toMatchObject({ CASES: given(114) });
    await hub.withdraw(release);
    expect(await of(towerHamlets, '2026/27-Q1', 'CASES')).toEqual(before);
    expect(await hub.send(quarter(92))).toMatchObject({
      refused: 0,
      remarks: [expect.stringContaining('2026/27-Q1: what was told before stands')],
    });
    expect(await of(towerHamlets, '2026/27-Q1', 'CASES')).toEqual(before);
    // Told before, and judged beside all that was: the same once more tells nothing new.
    expect(await hub.send([...quarter(90), ''])).toMatchObject({ remarks: [] });
    expect(await of(towerHamlets, '2026/27-Q1', 'CASES')).toMatchObject({ CASES: given(114) });
  });

  it('that followed nothing but what was withdrawn are withheld whole where they differ by a few', async () => {
    const quarter = (cases: number) => [heading, `Hackney,2025/26-Q2,${cases},24,130,50,20,11.5,202`];
    const { release } = await hub.send(quarter(90));
    await hub.withdraw(release);
    expect(await of(hackney, '2025/26-Q2', 'CASES')).toMatchObject({ CASES: { at: { value: null } } });
    expect(await hub.send(quarter(93))).toMatchObject({
      refused: 0,
      remarks: [expect.stringContaining('2025/26-Q2: nothing is told')],
    });
    expect(await of(hackney, '2025/26-Q2', 'CASES', 'DAYS_UNDER_SCHEDULE_3')).toMatchObject({
      CASES: withheld,
      DAYS_UNDER_SCHEDULE_3: withheld,
    });
  });

  it('do not compare across 1 February 2020', async () => {
    await hub.send([heading, `Hackney,2019/20-Q1,50,20,100,,,,`, `Hackney,2020/21-Q1,90,20,150,,,,`]);
    const change = '{ complaints { change(period: "2020/21-Q1") { verdict explanation } } }';
    expect(await hub.of(hackney, change)).toMatchObject({
      complaints: { change: { verdict: 'NOT_COMPARABLE', explanation: expect.stringContaining('1 February 2020') } },
    });
  });

  it.each([
    [
      'a sum that is none',
      `${heading},Cases logged`,
      'Barnet,2026/27-Q1,10,5,20,,,,,16',
      'Expected the sum of its parts, 15',
    ],
    ['half of the handling', heading, 'Barnet,2026/27-Q1,10,,20,,,,', 'is blank and others of its kind are not'],
    ['more cases than allegations', heading, 'Barnet,2026/27-Q1,10,5,12,,,,', 'an allegation for each case at least'],
    ['days of no case', heading, 'Barnet,2026/27-Q1,10,5,20,0,0,11,', 'A mean is of something'],
    ['a quarter to come', heading, 'Barnet,2026/27-Q3,10,5,20,,,,', 'that has ended by 2026-11-27'],
    ['no number at all', heading, 'Barnet,2026/27-Q1,,,,,,,', 'The row gives no number at all'],
    ['a borough that is none', heading, 'Atlantis,2026/27-Q1,10,5,20,,,,', 'a London borough by its name'],
    ['a name', heading, 'Barnet,2026/27-Q1,PC Smith,5,20,,,,', 'Expected a whole number'],
  ])('are refused whole with %s', async (_, headings, row, message) => {
    const releases = 'select count(*)::int as n from accountability.release';
    const before = await hub.database.query(releases);
    const report = await hub.send([headings, 'Barnet,2025/26-Q4,10,5,20,,,,' + (headings === heading ? '' : ','), row]);
    expect(report).toMatchObject({ release: null, accepted: 0 });
    expect(report.refusals).toContainEqual(
      expect.objectContaining({ line: 3, message: expect.stringContaining(message) }),
    );
    expect(await hub.database.query(releases)).toEqual(before);
  });

  it('are of one borough a file, each quarter once', async () => {
    const twice = await hub.send([heading, 'Barnet,2026/27-Q1,10,5,20,,,,', 'Barnet,2026/27-Q1,11,5,20,,,,']);
    expect(twice.refusals).toMatchObject([{ line: 3, message: expect.stringContaining('Line 2 already gives this') }]);
    const mixed = await hub.send([heading, 'Barnet,2026/27-Q1,10,5,20,,,,', 'Brent,2026/27-Q1,11,5,20,,,,']);
    expect(mixed.refusals).toMatchObject([
      { line: 3, message: expect.stringContaining('Expected one borough a file') },
    ]);
  });

  it('are not returned by the City of London, whose force is told of exactly', async () => {
    const report = await hub.send([heading, 'City of London,2026/27-Q1,40,3,70,,,,']);
    expect(report).toMatchObject({
      release: null,
      refusals: [{ line: 2, column: 'Borough', message: expect.stringContaining('has a force of its own') }],
    });
    expect(await of('E09000001', '2026/27-Q1', 'CASES')).toMatchObject({
      CASES: { at: { value: null, absence: { reason: 'NOT_COLLECTED' } } },
    });
  });

  it('have a word in the graph for every column of the form', async () => {
    const answer = await hub.of(
      towerHamlets,
      `{ ${complaintColumns.map(({ name }) => at(name, '2026/27-Q1')).join(' ')} }`,
    );
    expect(Object.keys(answer ?? {})).toEqual(complaintColumns.map(({ name }) => name));
  });
});

describe('victims’ concerns', () => {
  let hub: LoadedAccountability;
  beforeAll(async () => {
    hub = await loadedAccountability();
  });
  afterAll(() => hub.close());

  const concernsHeading = 'Borough,Quarter,Theme of concern,Concerns heard,Concerns answered';

  it('are a measure of their own, by theme, with small numbers withheld', async () => {
    const report = await hub.send([
      concernsHeading,
      'Hackney,2026/27-Q1,Kept informed,40,25',
      'Hackney,2026/27-Q1,Response time,22,12',
      'Hackney,2026/27-Q1,Support,3,1',
    ]);
    expect(report).toMatchObject({ refused: 0 });
    const selection = `{ all: victimsConcerns { at(period: "2026/27-Q1") { value } }
      informed: victimsConcerns(theme: KEPT_INFORMED) { at(period: "2026/27-Q1") { value } }
      support: victimsConcerns(theme: SUPPORT) { at(period: "2026/27-Q1") { value absence { reason } } }
      complaints { at(period: "2026/27-Q1") { value } } }`;
    expect(await hub.of(hackney, selection)).toMatchObject({
      all: { at: { value: 65 } },
      support: { at: { value: null, absence: { reason: 'SUPPRESSED' } } },
      complaints: { at: { value: null } },
    });
  });

  it('are not answered more often than heard', async () => {
    const report = await hub.send([concernsHeading, 'Hackney,2026/27-Q1,Support,3,4']);
    expect(report.refusals).toMatchObject([
      { column: 'Concerns answered', message: expect.stringContaining('no more') },
    ]);
  });
});
