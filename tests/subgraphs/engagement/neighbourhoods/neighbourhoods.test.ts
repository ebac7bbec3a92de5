import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { Viewer } from '../../../../kit/viewer.ts';
import { wardsOf } from '../../../../schema/places/areas.ts';
import { loadedEngagement, type LoadedEngagement } from '../loadedEngagement.ts';

const towerHamlets = 'E09000030';
const [first = '', second = '', third = ''] = wardsOf(towerHamlets).map(({ code }) => code);

const priority = (issue: string | null, action: string | null = null, on: string | null = null) => ({
  issue,
  'issue-date': '2026-03-05T00:00:00',
  action,
  'action-date': on,
});
const person = (rank: string | null) => ({
  name: 'Jane Doe',
  rank,
  bio: '<p>Jane joined in 2009</p>',
  contact_details: { email: 'jane@police.example' },
});
const event = (title: string, type: string | null, start: string | null) => ({
  title,
  description: '<p>Come along</p>',
  address: '12 Roman Road, E2 0HU',
  type,
  start_date: start,
  end_date: null,
  contact_details: {},
});

const approver: Viewer = {
  agency: 'tower-hamlets',
  role: 'SECRETARY',
  boroughs: [towerHamlets],
  scopes: ['register:write'],
  keyId: 'approver',
};
const waiting = z.object({
  _entities: z.array(
    z.object({
      neighbourhoodTextsAwaitingApproval: z.object({
        edges: z.array(z.object({ node: z.object({ id: z.string() }) })),
      }),
    }),
  ),
});

describe('what the police publish of a neighbourhood', () => {
  let hub: LoadedEngagement;
  beforeAll(async () => {
    hub = await loadedEngagement();
  });
  afterAll(() => hub.close());

  const send = (id: string, kind: string, items: readonly unknown[], publishedOn?: string) =>
    hub.send({
      text: JSON.stringify(items),
      name: `metropolitan-${id}-${kind}.json`,
      ...(publishedOn !== undefined && { publishedOn }),
    });
  /** Has a second person approve what waits. */
  const approve = async () => {
    const asked = async (query: string): Promise<unknown> =>
      JSON.parse(JSON.stringify((await hub.act(approver, query)).data ?? null));
    const list = waiting.parse(
      await asked(
        `{ _entities(representations: [{ __typename: "Borough", code: "${towerHamlets}" }]) {
          ... on Borough { neighbourhoodTextsAwaitingApproval(first: 100) { edges { node { id } } } } } }`,
      ),
    );
    const ids = list._entities.flatMap((one) =>
      one.neighbourhoodTextsAwaitingApproval.edges.map(({ node }) => node.id),
    );
    expect(
      await asked(
        `mutation { approveNeighbourhoodTexts(input: { ids: ${JSON.stringify(ids)}, reason: "Read" }) { userErrors { code } } }`,
      ),
    ).toEqual({ approveNeighbourhoodTexts: { userErrors: [] } });
  };
  const prioritiesOf = (asAt = '') =>
    `{ policingNeighbourhoods${asAt} { id priorities { issue issuedOn action actionOn } } }`;

  it('is empty before anything is loaded', async () => {
    expect(await hub.of('Ward', [first], '{ policingNeighbourhoods { id } }')).toEqual([
      { policingNeighbourhoods: [] },
    ]);
  });

  it('gives priorities as plain text, without what leads to a person', async () => {
    const report = await send(first, 'priorities', [
      priority('<p>Burglary &amp; theft</p><ul><li>at night</li></ul>', '<p>More patrols.</p>', '2026-06-01T09:30:00'),
      priority('Drug dealing by the station. Tell PC Smith on 020 7946 0018! E-mail us at sn.team@police.example.'),
      priority('Write to 12 Roman Road or E2 0HU'),
    ]);
    expect(report).toMatchObject({ accepted: 3, refused: 0 });
    expect(report.remarks).toEqual([
      'Left out, since the hub keeps nothing that leads to a person: sentences with a telephone number: 1; sentences with an e-mail address: 1; sentences with a postcode: 1.',
      'Held back until a second person approves them (`approveNeighbourhoodTexts`), since words from a file may name somebody all the same: texts: 3.',
    ]);
    await approve();
    expect(await hub.of('Ward', [first, second], prioritiesOf())).toEqual([
      {
        policingNeighbourhoods: [
          {
            id: first,
            priorities: [
              {
                issue: 'Burglary & theft at night',
                issuedOn: '2026-03-05',
                action: 'More patrols.',
                actionOn: '2026-06-01',
              },
              { issue: 'Drug dealing by the station.', issuedOn: '2026-03-05', action: null, actionOn: null },
              { issue: null, issuedOn: '2026-03-05', action: null, actionOn: null },
            ],
          },
        ],
      },
      { policingNeighbourhoods: [] },
    ]);
  });

  it('gives the team as ranks, and drops and counts who they are', async () => {
    const report = await send(first, 'people', [
      person('PC'),
      person('Police Constable'),
      person('Sgt'),
      person(null),
      person('Wizard'),
    ]);
    expect(report.remarks).toEqual([
      'Left out, since the hub keeps nothing that leads to a person: names: 5; biographies: 5; contact details: 5; ranks that the hub does not know, kept as other: 1.',
    ]);
    const rank = (name: string, value: number) => ({
      rank: name,
      figure: { value, release: { publisher: 'Home Office, data.police.uk' } },
    });
    expect(
      await hub.of(
        'Ward',
        [first],
        '{ policingNeighbourhoods { ranks { rank figure { value release { publisher } } } } }',
      ),
    ).toEqual([
      {
        policingNeighbourhoods: [
          { ranks: [rank('CONSTABLE', 2), rank('NOT_STATED', 1), rank('OTHER', 1), rank('SERGEANT', 1)] },
        ],
      },
    ]);
  });

  it('gives events as counts by day, and drops and counts where they are', async () => {
    const report = await send(first, 'events', [
      event('Ward panel', 'meeting', '2026-04-01T18:30:00'),
      event('Coffee', null, '2026-04-02T10:00:00'),
    ]);
    expect(report.remarks).toEqual([
      'Left out, since the hub keeps nothing that leads to a person: addresses: 2; titles and descriptions: 2.',
    ]);
    expect(
      await hub.of('Ward', [first], '{ policingNeighbourhoods { events { kind heldOn figure { value } } } }'),
    ).toEqual([
      {
        policingNeighbourhoods: [
          {
            events: [
              { kind: 'MEETING', heldOn: '2026-04-01', figure: { value: 1 } },
              { kind: 'SURGERY', heldOn: '2026-04-02', figure: { value: 1 } },
            ],
          },
        ],
      },
    ]);
  });

  it('keeps none of it in the store either', async () => {
    const tables = await hub.database.query<{ row: string }>(
      `select row_to_json(t)::text as row from engagement.neighbourhood_priority t union all
       select row_to_json(t)::text from engagement.neighbourhood_rank t union all
       select row_to_json(t)::text from engagement.neighbourhood_event t`,
    );
    const text = tables.map(({ row }) => row).join('\n');
    expect(text).toContain('Burglary');
    expect(text).not.toMatch(/Jane|Smith|@|7946|E2 0HU|Roman Road|Coffee|Come along/);
  });

  it('takes the same priorities for two neighbourhoods, each as a release of its own', async () => {
    const same = [priority('Motor vehicle crime')];
    expect(await send(second, 'priorities', same)).toMatchObject({ accepted: 1 });
    expect(await send(third, 'priorities', same)).toMatchObject({ accepted: 1 });
    await approve();
    expect(await hub.of('Ward', [second, third], '{ policingNeighbourhoods { id priorities { issue } } }')).toEqual(
      [second, third].map((id) => ({
        policingNeighbourhoods: [{ id, priorities: [{ issue: 'Motor vehicle crime' }] }],
      })),
    );
    expect(await send(third, 'priorities', same)).toMatchObject({ changed: 0, refusals: [] });
  });

  it('places a neighbourhood in several wards, and a ward in several neighbourhoods', async () => {
    await send('00AEGW', 'priorities', [priority('Robbery')]);
    expect(await hub.of('Borough', [towerHamlets], '{ policingNeighbourhoods { id } }')).toEqual([
      { policingNeighbourhoods: [first, second, third].map((id) => ({ id })) },
    ]);
    const lookup = ['Neighbourhood,Ward code', `00AEGW,${first}`, `00AEGW,${second}`, ''].join('\n');
    expect(await hub.send({ text: lookup })).toMatchObject({ accepted: 2, refused: 0 });
    expect(await hub.of('Ward', [first, second], '{ policingNeighbourhoods { id wards { code } } }')).toEqual([
      {
        policingNeighbourhoods: [
          { id: '00AEGW', wards: [{ code: first }, { code: second }] },
          { id: first, wards: [{ code: first }] },
        ],
      },
      {
        policingNeighbourhoods: [
          { id: '00AEGW', wards: [{ code: first }, { code: second }] },
          { id: second, wards: [{ code: second }] },
        ],
      },
    ]);
    expect(await hub.of('Borough', [towerHamlets], '{ policingNeighbourhoods { id } }')).toEqual([
      { policingNeighbourhoods: ['00AEGW', first, second, third].map((id) => ({ id })) },
    ]);
  });

  it('tells what was published by a day, and what stands after a withdrawal', async () => {
    const ward = wardsOf(towerHamlets)[4]?.code ?? '';
    await send(ward, 'priorities', [priority('Arson')], '2026-01-10');
    await approve();
    const later = await send(ward, 'priorities', [priority('Begging')], '2026-02-10');
    await approve();
    const issues = async (asAt = '') =>
      hub.of('Ward', [ward], `{ policingNeighbourhoods${asAt} { priorities { issue } release { publishedOn } } }`);
    const told = (issue: string, publishedOn: string) => [
      { policingNeighbourhoods: [{ priorities: [{ issue }], release: { publishedOn } }] },
    ];
    expect(await issues()).toEqual(told('Begging', '2026-02-10'));
    expect(await issues('(asAt: "2026-01-31")')).toEqual(told('Arson', '2026-01-10'));
    expect(await issues('(asAt: "2026-01-01")')).toEqual([{ policingNeighbourhoods: [] }]);
    await hub.withdraw(later.release ?? '');
    expect(await issues()).toEqual(told('Arson', '2026-01-10'));
  });

  it.each([
    [
      'a name that tells no neighbourhood',
      'priorities.json',
      [priority('Arson')],
      /"priorities.json" tells no neighbourhood/,
    ],
    [
      'a priority that says nothing',
      'metropolitan-E05009317-priorities.json',
      [priority(null)],
      /Expected what the priority is; found nothing/,
    ],
    [
      'a day that never was',
      'metropolitan-E05009317-priorities.json',
      [{ ...priority('A'), 'issue-date': '2026-02-30T00:00:00' }],
      /Expected a day such as/,
    ],
    [
      'an event on no day',
      'metropolitan-E05009317-events.json',
      [event('x', null, null)],
      /the day on which it begins/,
    ],
    [
      'a boundary, which is coordinates',
      'metropolitan-E05009317-boundary.json',
      [{ latitude: '51.5', longitude: '-0.1' }],
      /No known format/,
    ],
  ])('is refused whole with %s', async (_, name, items, message) => {
    const report = await hub.send({ text: JSON.stringify(items), name });
    expect(report).toMatchObject({ release: null, accepted: 0 });
    expect(report.refusals.map((refusal) => refusal.message).join('\n')).toMatch(message);
  });

  it('costs as many statements for every borough as for one', async () => {
    const cost = async (codes: readonly string[]) => {
      const before = hub.database.statements;
      await hub.of(
        'Ward',
        codes,
        '{ policingNeighbourhoods { id priorities { issue } ranks { rank } events { kind } } }',
      );
      return hub.database.statements - before;
    };
    const one = await cost([first]);
    expect(one).toBeGreaterThan(0);
    expect(await cost(wardsOf(towerHamlets).map(({ code }) => code))).toBe(one);
  });
});
