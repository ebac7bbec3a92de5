import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readOutbox } from '../../../../kit/outbox/outboxPage.ts';
import { wardsOf } from '../../../../schema/places/areas.ts';
import { boroughs } from '../../../../schema/places/boroughs.ts';
import { householdsFile } from '../../performance/populationFile.ts';
import { loadedEngagement, type LoadedEngagement } from '../loadedEngagement.ts';

const towerHamlets = 'E09000030';
const hackney = 'E09000012';
const london = 'E12000007';
const wards = wardsOf(towerHamlets).map(({ code }) => code);
const [first = '', second = ''] = wards;
const quarter = '2026/27-Q1';

const watchHeadings = 'Ward code,Quarter,Schemes,Households,Coordinators';
const watch = (rows: readonly string[]) => `${[watchHeadings, ...rows].join('\n')}\n`;
const networkHeadings = 'Ward code,Ward,Quarter,Residents in network,Business people in network';
const teamHeadings = 'Ward code,Quarter,Sergeants,Constables,Community support officers,Special constables';
const activityHeadings =
  'Ward code,Quarter,Intelligence reports,Visits to victims,Home visits about antisocial behaviour,Antisocial behaviour contracts,Antisocial behaviour orders,Closures of premises,Penalty notices,Arrests,Arrests on warrant';
const meetingHeadings = 'Ward code,Quarter,Kind,Held,Attendance';
const gapHeadings = 'Borough,Quarter,Community,Contacts';
const file = (headings: string, rows: readonly string[]) => `${[headings, ...rows].join('\n')}\n`;

describe('what boroughs return each quarter', () => {
  let hub: LoadedEngagement;
  beforeAll(async () => {
    hub = await loadedEngagement();
  });
  afterAll(() => hub.close());

  const at = (field: string, asked = quarter) =>
    `${field} { at(period: "${asked}") { value flags absence { reason } } }`;
  const given = (value: number, flags: readonly string[] = []) => ({ at: { value, flags, absence: null } });
  const absent = (reason: string) => ({ at: { value: null, flags: [], absence: { reason } } });

  it('is not available before a borough has returned anything', async () => {
    const asked = `{ neighbourhoodWatch { ${at('schemes')} coverage { absence { reason } } } keyIndividuals { ${at('residents')} }
      team { ${at('strength')} } engagementMeetings { ${at('held')} } }`;
    const nothing = {
      neighbourhoodWatch: { schemes: absent('NOT_AVAILABLE'), coverage: { absence: { reason: 'NOT_AVAILABLE' } } },
      keyIndividuals: { residents: absent('NOT_AVAILABLE') },
      team: { strength: absent('NOT_AVAILABLE') },
      engagementMeetings: { held: absent('NOT_AVAILABLE') },
    };
    expect(await hub.of('Ward', [first], asked)).toEqual([nothing]);
    expect(await hub.of('Borough', [towerHamlets], asked)).toEqual([nothing]);
    expect(await hub.of('London', [london], asked)).toEqual([nothing]);
    expect(await hub.of('Borough', [hackney], '{ engagementGaps { community isGap } }')).toMatchObject([
      { engagementGaps: expect.arrayContaining([{ community: 'SIKH', isGap: null }]) },
    ]);
  });

  it('of Neighbourhood Watch adds up wards, and says where one is missing or blank', async () => {
    const rows = wards.map((ward, place) => (place === 0 ? `${ward},${quarter},0,0,0` : `${ward},${quarter},2,50,3`));
    const whole = await hub.send({ text: watch(rows) });
    expect(whole).toMatchObject({ refused: 0, accepted: wards.length, remarks: [] });
    const asked = `{ neighbourhoodWatch { ${at('schemes')} ${at('households')} ${at('coordinators')} } }`;
    const others = wards.length - 1;
    expect(await hub.of('Borough', [towerHamlets], asked)).toEqual([
      {
        neighbourhoodWatch: {
          schemes: given(2 * others),
          households: given(50 * others),
          coordinators: given(3 * others),
        },
      },
    ]);
    expect(await hub.of('Ward', [first], asked)).toMatchObject([{ neighbourhoodWatch: { schemes: given(0) } }]);
    expect(await hub.of('London', [london], asked)).toMatchObject([
      { neighbourhoodWatch: { schemes: given(2 * others, ['RETURNS_MISSING']) } },
    ]);
    const partial = await hub.send({ text: watch([`${first},2026/27-Q2,1,,1`]) });
    expect(partial.remarks).toEqual([
      `2026/27-Q2: ${others} wards have no row and 1 cells are blank; they have no figure, and sums leave them out.`,
    ]);
    const second2 = `{ neighbourhoodWatch { ${at('schemes', '2026/27-Q2')} ${at('households', '2026/27-Q2')} } }`;
    expect(await hub.of('Ward', [first, second], second2)).toEqual([
      { neighbourhoodWatch: { schemes: given(1), households: absent('NOT_AVAILABLE') } },
      { neighbourhoodWatch: { schemes: absent('NOT_AVAILABLE'), households: absent('NOT_AVAILABLE') } },
    ]);
    expect(await hub.of('Borough', [towerHamlets], second2)).toEqual([
      { neighbourhoodWatch: { schemes: given(1, ['RETURNS_MISSING']), households: absent('NOT_AVAILABLE') } },
    ]);
  });

  it('of Neighbourhood Watch is set beside the households of the census', async () => {
    await hub.send({ text: householdsFile(10_000) });
    const households = 50 * (wards.length - 1);
    expect(
      await hub.of(
        'Borough',
        [towerHamlets],
        '{ neighbourhoodWatch { coverage { value numerator denominator flags } } }',
      ),
    ).toEqual([
      {
        neighbourhoodWatch: {
          coverage: { value: households / 100, numerator: households, denominator: 10_000, flags: ['DERIVED'] },
        },
      },
    ]);
  });

  it('of a borough leaves what another borough returned', async () => {
    const theirs = wardsOf(hackney).map(({ code }) => `${code},${quarter},1,10,1`);
    await hub.send({ text: watch(theirs) });
    const asked = `{ neighbourhoodWatch { ${at('schemes')} } }`;
    const own = 2 * (wards.length - 1);
    expect(await hub.of('Borough', [towerHamlets, hackney], asked)).toEqual([
      { neighbourhoodWatch: { schemes: given(own) } },
      { neighbourhoodWatch: { schemes: given(theirs.length) } },
    ]);
    expect(await hub.of('London', [london], asked)).toEqual([
      { neighbourhoodWatch: { schemes: given(own + theirs.length, ['RETURNS_MISSING']) } },
    ]);
  });

  it('of key individuals counts the wards whose business network has thirty people', async () => {
    const rows = wards.map((ward, place) => `${ward},A ward,${quarter},40,${place < 2 ? 29 + place : 12}`);
    await hub.send({ text: file(networkHeadings, rows) });
    const asked = `{ keyIndividuals { ${at('businesses')} ${at('wardsAtBusinessTarget')} } }`;
    expect(await hub.of('Ward', [first, second], asked)).toEqual([
      { keyIndividuals: { businesses: given(29), wardsAtBusinessTarget: given(0) } },
      { keyIndividuals: { businesses: given(30), wardsAtBusinessTarget: given(1) } },
    ]);
    expect(await hub.of('Borough', [towerHamlets], asked)).toMatchObject([
      { keyIndividuals: { wardsAtBusinessTarget: given(1) } },
    ]);
  });

  it('of teams tells roles and never names', async () => {
    await hub.send({
      text: file(
        teamHeadings,
        wards.map((ward) => `${ward},${quarter},1,2,3,0`),
      ),
    });
    const asked = `{ team { all: strength { at(period: "${quarter}") { value } }
      supporting: strength(role: COMMUNITY_SUPPORT_OFFICER) { at(period: "${quarter}") { value } } } }`;
    const team = (all: number, supporting: number) => ({
      team: { all: { at: { value: all } }, supporting: { at: { value: supporting } } },
    });
    expect(await hub.of('Ward', [first], asked)).toEqual([team(6, 3)]);
    expect(await hub.of('Borough', [towerHamlets], asked)).toEqual([team(6 * wards.length, 3 * wards.length)]);
  });

  it('of teams tells what they did, one kind beside the other, in quarters and years', async () => {
    const did = (asked: string) => wards.map((ward) => `${ward},${asked},60,40,5,2,0,1,9,23,2`);
    const ofYear = ['2025/26-Q1', '2025/26-Q2', '2025/26-Q3', '2025/26-Q4'];
    expect(await hub.send({ text: file(activityHeadings, ofYear.flatMap(did)) })).toMatchObject({ refused: 0 });
    await hub.send({ text: file(activityHeadings, [`${first},${quarter},64,,6,2,0,1,9,23,2`]) });
    const asked = `{ team { visits: activity(kind: VISIT_TO_VICTIM) { at(period: "2025/26") { value flags absence { reason } } }
      now: activity(kind: VISIT_TO_VICTIM) { at(period: "${quarter}") { value absence { reason } } }
      arrests: activity(kind: ARREST) { at(period: "${quarter}") { value flags } }
      warrants: activity(kind: ARREST_ON_WARRANT) { at(period: "2025/26-Q4") { value } } } }`;
    expect(await hub.of('Ward', [first], asked)).toEqual([
      {
        team: {
          visits: given(160),
          now: { at: { value: null, absence: { reason: 'NOT_AVAILABLE' } } },
          arrests: { at: { value: 23, flags: [] } },
          warrants: { at: { value: 2 } },
        },
      },
    ]);
    expect(await hub.of('Borough', [towerHamlets], asked)).toMatchObject([
      {
        team: {
          visits: given(160 * wards.length),
          arrests: { at: { value: 23, flags: ['RETURNS_MISSING'] } },
          warrants: { at: { value: 2 * wards.length } },
        },
      },
    ]);
  });

  it('of meetings adds up kinds and quarters, and takes a kind left out as not held', async () => {
    const rows = (asked: string) =>
      wards.flatMap((ward) => [`${ward},${asked},Public meeting,2,30`, `${ward},${asked},street briefing,4,`]);
    const ofYear = ['2025/26-Q1', '2025/26-Q2', '2025/26-Q3', '2025/26-Q4'];
    await hub.send({ text: file(meetingHeadings, ofYear.flatMap(rows)) });
    const asked = `{ all: engagementMeetings { ${at('held', '2025/26')} ${at('attendance', '2025/26')} }
      panel: engagementMeetings(kind: PANEL_MEETING) { ${at('held', '2025/26')} }
      public: engagementMeetings(kind: PUBLIC_MEETING) { ${at('held', '2025/26-Q3')} ${at('attendance', '2025/26-H2')} } }`;
    expect(await hub.of('Ward', [first], asked)).toEqual([
      {
        all: { held: given(24), attendance: absent('NOT_AVAILABLE') },
        panel: { held: given(0) },
        public: { held: given(2), attendance: given(60) },
      },
    ]);
  });

  it('of communities says where there is no contact, and keeps few contacts to itself', async () => {
    const rows = [
      `Tower Hamlets,${quarter},Young people,0`,
      `Tower Hamlets,${quarter},Sikh,3`,
      `Tower Hamlets,${quarter},Businesses,17`,
    ];
    await hub.send({ text: file(gapHeadings, rows) });
    const asked = `{ engagementGaps { community isGap contacts { at(period: "${quarter}") { value absence { reason } } } } }`;
    const gap = (community: string, isGap: boolean | null, contacts: object) => ({
      community,
      isGap,
      contacts: { at: contacts },
    });
    expect(await hub.of('Borough', [towerHamlets], asked)).toEqual([
      {
        engagementGaps: expect.arrayContaining([
          gap('YOUNG_PEOPLE', true, { value: 0, absence: null }),
          gap('SIKH', false, { value: null, absence: { reason: 'SUPPRESSED' } }),
          gap('BUSINESSES', false, { value: 17, absence: null }),
          gap('HINDU', null, { value: null, absence: { reason: 'NOT_AVAILABLE' } }),
        ]),
      },
    ]);
    const kept = await hub.database.query(
      "select value from engagement.cell where value between 1 and 4 and series in (select id from engagement.series where category like '%contacts')",
    );
    expect(kept).toEqual([]);
    expect(
      await hub.of('London', [london], `{ engagementGaps { community contacts { id } ${at('boroughsWithout')} } }`),
    ).toMatchObject([
      {
        engagementGaps: expect.arrayContaining([
          { community: 'YOUNG_PEOPLE', contacts: null, boroughsWithout: given(1, ['RETURNS_MISSING']) },
        ]),
      },
    ]);
  });

  it('is only tried with a dry run', async () => {
    const text = watch([`${first},2025/26-Q4,9,9,9`]);
    expect(await hub.send({ text, dryRun: true })).toMatchObject({ release: null, accepted: 1, refusals: [] });
    expect(await hub.of('Ward', [first], `{ neighbourhoodWatch { ${at('schemes', '2025/26-Q4')} } }`)).toEqual([
      { neighbourhoodWatch: { schemes: absent('NOT_AVAILABLE') } },
    ]);
  });

  it('is corrected by a later return, and told as it was', async () => {
    const team = (constables: number) =>
      file(
        teamHeadings,
        wards.map((ward) => `${ward},2025/26-Q4,1,${constables},3,0`),
      );
    expect(await hub.send({ text: team(2), publishedOn: '2026-04-20' })).toMatchObject({ remarks: [] });
    const replaced = {
      remarks: [
        expect.stringMatching(
          /^2025\/26-Q4: Tower Hamlets has returned this before \(".*", 20 rows, published on 2026-04-20\)\. The whole of that quarter is replaced/,
        ),
      ],
    };
    expect(await hub.send({ text: team(4), publishedOn: '2026-05-20', dryRun: true })).toMatchObject(replaced);
    const { last } = await readOutbox(hub.database, 'engagement', 0);
    expect(await hub.send({ text: team(4), publishedOn: '2026-05-20' })).toMatchObject(replaced);
    const { events } = await readOutbox(hub.database, 'engagement', last);
    const restated = events.filter(({ kind }) => kind === 'ENGAGEMENT_FIGURES_RESTATED');
    expect(new Set(restated.map(({ area }) => area))).toEqual(new Set([...wards, towerHamlets, london]));
    expect(restated).toHaveLength(wards.length + 2);
    const asked = `{ now: team { strength(role: CONSTABLE) { at(period: "2025/26-Q4") { value status } } }
      then: team(asAt: "2026-05-01") { strength(role: CONSTABLE) { at(period: "2025/26-Q4") { value status } } } }`;
    expect(await hub.of('Ward', [first], asked)).toEqual([
      {
        now: { strength: { at: { value: 4, status: 'RESTATED' } } },
        then: { strength: { at: { value: 2, status: 'FINAL' } } },
      },
    ]);
  });

  it('costs as many statements for every borough as for one', async () => {
    const cost = async (codes: readonly string[]) => {
      const before = hub.database.statements;
      await hub.of(
        'Borough',
        codes,
        `{ neighbourhoodWatch { ${at('schemes')} } team { ${at('strength')} } engagementMeetings { ${at('held')} } engagementGaps { isGap } }`,
      );
      return hub.database.statements - before;
    };
    const one = await cost([towerHamlets]);
    expect(one).toBeGreaterThan(0);
    expect(await cost(boroughs.map(({ code }) => code))).toBe(one);
  });
});
