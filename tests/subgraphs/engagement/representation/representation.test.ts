import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { type Viewer } from '../../../../kit/viewer.ts';
import { wardsOf } from '../../../../schema/places/areas.ts';
import { loadEngagementDocuments } from '../../../../subgraphs/engagement/index.ts';
import { loadedEngagement, type LoadedEngagement } from '../loadedEngagement.ts';
import { panelRows, representationFile } from './representationFile.ts';

const towerHamlets = 'E09000030';
const hackney = 'E09000012';
const london = 'E12000007';
const half = '2026/27-H1';
const wards = wardsOf(towerHamlets).map(({ code }) => code);
const theirs = wardsOf(hackney).map(({ code }) => code);
const cityHall: Viewer = { agency: 'mopac', role: 'CITY_HALL', boroughs: [], scopes: ['register:write'] };
const secretary: Viewer = { agency: 'lbth', role: 'SECRETARY', boroughs: [towerHamlets], scopes: ['register:write'] };

const figures = z.array(
  z.object({
    strand: z.string(),
    category: z.string(),
    measure: z.string(),
    figure: z.object({
      value: z.number().nullable(),
      status: z.string(),
      absence: z.object({ reason: z.string() }).nullable(),
    }),
    share: z.looseObject({}).nullable(),
    responseRate: z.looseObject({ value: z.number().nullable() }).nullable(),
    population: z.looseObject({ absence: z.object({ reason: z.string() }).nullable() }).nullable(),
    gap: z.looseObject({ absence: z.object({ reason: z.string() }).nullable() }).nullable(),
  }),
);
const selection = `{ strand category measure figure { value status absence { reason } }
  share { value unit numerator denominator interval { lower upper method } } responseRate { value }
  population { value absence { reason } } gap { value absence { reason } } }`;

const payload = z.looseObject({ isHeld: z.boolean().optional(), userErrors: z.array(z.looseObject({})) });

describe('representation on ward panels', () => {
  let hub: LoadedEngagement;
  beforeAll(async () => {
    hub = await loadedEngagement();
    await loadEngagementDocuments(hub.database, '2026-11-27');
  });
  afterAll(() => hub.close());

  const representation = async (type: 'London' | 'Borough', code: string, asAt = '') => {
    const [place] = z
      .array(z.object({ panelRepresentation: z.unknown() }))
      .parse(await hub.of(type, [code], `{ panelRepresentation${asAt} ${selection} }`));
    return figures.parse(place?.panelRepresentation);
  };
  const one = (all: z.infer<typeof figures>, strand: string, category: string, measure = 'MEMBERS') => {
    const found = all.find((each) => each.strand === strand && each.category === category && each.measure === measure);
    if (found === undefined) throw new Error(`no figure of ${strand} ${category}`);
    return found;
  };
  const act = async (viewer: Viewer, mutation: string, fields: string) => {
    const { data, errors } = await hub.act(
      viewer,
      `mutation { ${mutation} { ${fields} userErrors { code message path } } }`,
    );
    expect(errors).toBeUndefined();
    return payload.parse(Object.values(data ?? {})[0]);
  };
  const publish = () => act(cityHall, `publishPanelRepresentation(input: { half: "${half}" })`, 'release isHeld');

  it('is that of 2008 before any panel has made a return', async () => {
    const all = await representation('London', london);
    expect(one(all, 'GENDER', 'Male').figure.value).toBe(54);
    expect(one(await representation('Borough', towerHamlets), 'GENDER', 'Male').figure.absence).toEqual({
      reason: 'NOT_AVAILABLE',
    });
    expect(await publish()).toMatchObject({
      release: null,
      userErrors: [{ code: 'NOT_FOUND', path: ['input', 'half'] }],
    });
  });

  it('is taken from a file, and answered only once its tables are published', async () => {
    const report = await hub.send({
      text: representationFile(half, [
        ...wards.map((ward, place) => panelRows(ward, { female: 6, male: 5, sikh: place === 0 ? 1 : 0, declined: 1 })),
        ...theirs.slice(0, -1).map((ward) => panelRows(ward, { female: 4, male: 6, sikh: 2, declined: 2 })),
        [[theirs.at(-1) ?? '', 'All strands', 'Refused all', '9', '']],
      ]),
    });
    expect(report).toMatchObject({ refused: 0, refusals: [] });
    expect(one(await representation('London', london), 'GENDER', 'Male').figure.value).toBe(54);
    expect(await publish()).toMatchObject({
      release: expect.stringMatching(/^panel-representation:/),
      isHeld: false,
      userErrors: [],
    });
    const all = await representation('London', london);
    const women = wards.length * 6 + (theirs.length - 1) * 4;
    const answered = wards.length * 11 + (theirs.length - 1) * 10;
    const inScope = wards.length * 12 + (theirs.length - 1) * 12 + 9;
    expect(one(all, 'GENDER', 'Female')).toMatchObject({
      figure: { value: women },
      share: {
        value: expect.closeTo((100 * women) / answered, 6),
        unit: 'PERCENT',
        numerator: women,
        denominator: answered,
        interval: { method: 'WILSON' },
      },
      responseRate: { value: expect.closeTo((100 * answered) / inScope, 6) },
      population: { value: null, absence: { reason: 'NOT_AVAILABLE' } },
    });
    expect(one(all, 'GENDER', 'Declined').figure.value).toBe(wards.length + 2 * (theirs.length - 1));
    expect(one(all, 'ALL_STRANDS', 'Members').figure.value).toBe(inScope);
    expect(one(all, 'ALL_STRANDS', 'Panel refused').figure.value).toBe(9);
    expect(one(all, 'ALL_STRANDS', 'Panel refused', 'PANELS_WITH_A_MEMBER').figure.value).toBe(1);
  });

  it('of 2008 goes on being answered as at then', async () => {
    const all = await representation('London', london, '(asAt: "2008-06-05")');
    expect(one(all, 'GENDER', 'Male')).toMatchObject({ figure: { value: 54 }, share: null, gap: null });
    expect(one(all, 'RELIGION_OR_BELIEF', 'Sikh', 'PANELS_WITH_A_MEMBER').figure.absence).toEqual({
      reason: 'SOURCE_LOST',
    });
  });

  it('counts members and panels apart, and withholds few of either', async () => {
    const few = { value: null, absence: { reason: 'SUPPRESSED' } };
    const own = await representation('Borough', towerHamlets);
    expect(one(own, 'RELIGION_OR_BELIEF', 'Sikh').figure).toMatchObject(few);
    expect(one(own, 'RELIGION_OR_BELIEF', 'Sikh', 'PANELS_WITH_A_MEMBER').figure).toMatchObject(few);
    expect(one(own, 'RELIGION_OR_BELIEF', 'Sikh').share).toMatchObject({ value: null });
    expect(one(own, 'GENDER', 'Female').figure.value).toBe(6 * wards.length);
    expect(one(own, 'GENDER', 'Female', 'PANELS_WITH_A_MEMBER').figure.value).toBe(wards.length);
    // Two boroughs made a return, so that the other's count and London's would give the withheld one away.
    const other = one(await representation('Borough', hackney), 'RELIGION_OR_BELIEF', 'Sikh').figure;
    const all = one(await representation('London', london), 'RELIGION_OR_BELIEF', 'Sikh').figure;
    expect([other.value, all.value]).toContain(null);
  });

  it('is absent in a borough whose panels returned nothing, and in the City of London', async () => {
    expect(one(await representation('Borough', 'E09000002'), 'GENDER', 'Female').figure.absence).toEqual({
      reason: 'NOT_AVAILABLE',
    });
    expect(one(await representation('Borough', 'E09000001'), 'GENDER', 'Female').figure.absence).toEqual({
      reason: 'NOT_COLLECTED',
    });
  });

  it('is held where too little has changed', async () => {
    const ward = wards[1] ?? '';
    expect(
      await act(
        secretary,
        `recordPanelRepresentation(input: { ward: "${ward}", half: "${half}", reason: "Forms", expectedVersion: 1, consent: "ward-panel-2026",
           counts: [{ strand: GENDER, category: "Female", members: 6 }, { strand: GENDER, category: "Male", members: 5 }] })`,
        'ward { code }',
      ),
    ).toEqual({ ward: { code: ward }, userErrors: [] });
    const before = one(await representation('Borough', towerHamlets), 'GENDER', 'Female');
    const outcome = await publish();
    expect(outcome.userErrors).toEqual([]);
    const after = one(await representation('Borough', towerHamlets), 'GENDER', 'Female');
    // Either nothing was published, or what tells of the one member is withheld: never both of two tables one apart.
    expect(outcome.isHeld || after.figure.value === null || after.figure.value === before.figure.value).toBe(true);
  });

  it('loses a member who withdraws consent, restates the tables and keeps no trace', async () => {
    const ward = wards[0] ?? '';
    const kept = () =>
      hub.database.query(
        `select strand, category, members from engagement.representation_count
         where ward = $1 and strand in ('GENDER', 'RELIGION_OR_BELIEF') and members > 0 order by 1, 2`,
        [ward],
      );
    const outcome = await act(
      secretary,
      `withdrawRepresentationConsent(input: { ward: "${ward}", half: "${half}", reason: "Count corrected", expectedVersion: 1,
         answers: [{ strand: GENDER, category: "Female" }, { strand: RELIGION_OR_BELIEF, category: "Sikh" }] })`,
      'ward { code } release',
    );
    expect(outcome).toMatchObject({
      ward: { code: ward },
      release: expect.stringMatching(/^panel-representation:/),
      userErrors: [],
    });
    // One less than was published before would tell what the member had answered.
    const told = one(await representation('Borough', towerHamlets), 'GENDER', 'Female').figure.value;
    expect(told).not.toBe(6 * wards.length - 1);
    expect(one(await representation('London', london), 'GENDER', 'Female').figure.value).not.toBe(
      6 * wards.length + 4 * (theirs.length - 1) - 1,
    );
    const rows = await kept();
    expect(rows).toEqual(
      expect.arrayContaining([
        { strand: 'GENDER', category: 'declined', members: 2 },
        { strand: 'GENDER', category: 'female', members: 5 },
        { strand: 'RELIGION_OR_BELIEF', category: 'declined', members: 2 },
      ]),
    );
    expect(JSON.stringify(rows)).not.toContain('sikh');
    const again = await act(
      secretary,
      `withdrawRepresentationConsent(input: { ward: "${ward}", half: "${half}", reason: "Count corrected", expectedVersion: 2, answers: [{ strand: RELIGION_OR_BELIEF, category: "Sikh" }] })`,
      'ward { code }',
    );
    expect(again).toMatchObject({
      ward: null,
      userErrors: [{ code: 'INVALID_VALUE', path: ['input', 'answers', '0', 'category'] }],
    });
  });

  it.each([
    [
      'a count without consent',
      secretary,
      'counts: [{ strand: GENDER, category: "Female", members: 3 }]',
      'REQUIRED',
      /counted without their consent/,
    ],
    [
      'a wording nobody knows',
      secretary,
      'consent: "verbal", counts: [{ strand: GENDER, category: "Female", members: 3 }]',
      'REQUIRED',
      /no wording of consent/,
    ],
    [
      'strands that do not add up',
      secretary,
      'consent: "ward-panel-2026", counts: [{ strand: GENDER, category: "Female", members: 3 }, { strand: AGE, category: "25 to 44", members: 4 }]',
      'INVALID_VALUE',
      /adds up to/,
    ],
    [
      'a group of no strand',
      secretary,
      'consent: "ward-panel-2026", counts: [{ strand: GENDER, category: "Sikh", members: 3 }]',
      'INVALID_VALUE',
      /no group of GENDER/,
    ],
    [
      'answers of a panel that refused',
      secretary,
      'consent: "ward-panel-2026", counts: [{ strand: GENDER, category: "Female", members: 3 }, { strand: ALL_STRANDS, category: "Refused all", members: 3 }]',
      'INVALID_VALUE',
      /refused as a whole/,
    ],
    [
      'a borough that is another’s',
      { ...secretary, boroughs: [hackney] },
      'counts: []',
      'NOT_ALLOWED',
      /Who may do this/,
    ],
  ] as const)('refuses %s, and writes nothing', async (_, viewer, counts, code, message) => {
    const rows = () =>
      hub.database.query('select count(*)::int as n, sum(members)::int as m from engagement.representation_count');
    const before = await rows();
    const answer = await act(
      viewer,
      `recordPanelRepresentation(input: { ward: "${wards[2] ?? ''}", half: "${half}", reason: "Forms", expectedVersion: 1, ${counts} })`,
      'ward { code }',
    );
    expect(answer).toMatchObject({ ward: null, userErrors: [{ code, message: expect.stringMatching(message) }] });
    expect(await rows()).toEqual(before);
  });

  it('refuses a file whose counts lack consent, by line and column', async () => {
    const text = representationFile(half, [
      [
        [wards[0] ?? '', 'Gender', 'Female', '3', ''],
        [wards[0] ?? '', 'Gender', 'Declined', '2', ''],
      ],
    ]);
    expect(await hub.send({ text })).toMatchObject({
      release: null,
      refusals: [
        { line: 2, column: 'Consent', message: expect.stringMatching(/^3 members are counted without their consent/) },
      ],
    });
  });

  it('lets nobody but City Hall publish', async () => {
    expect(
      await act(secretary, `publishPanelRepresentation(input: { half: "${half}" })`, 'release isHeld'),
    ).toMatchObject({
      release: null,
      userErrors: [{ code: 'NOT_ALLOWED' }],
    });
  });
});
