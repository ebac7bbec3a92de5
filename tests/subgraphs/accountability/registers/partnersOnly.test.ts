import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, hubItself, type Viewer } from '../../../../kit/viewer.ts';
import {
  hackney,
  keptAccountability,
  police,
  scrutineer,
  secretary,
  towerHamlets,
  type KeptAccountability,
} from './keptAccountability.ts';

const partner: Viewer = {
  agency: 'mind',
  role: 'PARTNER',
  boroughs: [towerHamlets],
  scopes: ['partner:read', 'register:write'],
};
const cityHall: Viewer = {
  agency: 'mopac',
  role: 'CITY_HALL',
  boroughs: [],
  scopes: ['partner:read', 'register:write'],
};
const neighbour: Viewer = { ...secretary, agency: 'hackney', boroughs: [hackney] };
/** The same agency in another borough: it entered the risk, and goes on seeing it. */
const owner: Viewer = { ...partner, boroughs: [hackney] };

describe('what partners enter about a borough before it is published', () => {
  let hub: KeptAccountability;
  beforeAll(async () => {
    hub = await keptAccountability();
    const suite = {
      borough: towerHamlets,
      suite: 'bethnal-green',
      name: 'Bethnal Green',
      agency: 'METROPOLITAN_POLICE',
      panel: 'North East',
    };
    await hub.act(hubItself, 'openCustodySuite', suite);
    await hub.act(partner, 'raiseRisk', {
      area: towerHamlets,
      number: '2026-1',
      likelihood: 'HIGH',
      impact: 'LOW',
      netConcern: 'LOW',
      nextReviewOn: '2027-01-15',
    });
    await hub.act(secretary, 'raiseCustodyIssue', {
      borough: towerHamlets,
      number: '2026-1',
      suite: `${towerHamlets}/bethnal-green`,
      about: 'CONDITIONS',
      severity: 'SERIOUS',
    });
    await hub.act(secretary, 'raiseVictimsConcern', {
      borough: towerHamlets,
      number: '2026-1',
      theme: 'KEPT_INFORMED',
    });
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  const ways = (asAt: string) => `{
    keptRisks${asAt} { totalCount absence { reason explanation } edges { node { id history { totalCount } } } }
    custodyVisiting { issues { totalCount absence { reason } edges { node { id } } } }
    victimsConcernRecords${asAt} { totalCount absence { reason } edges { node { id theme status } } } }`;
  const entity = (viewer: Viewer, type: string) =>
    hub.ask(
      viewer,
      `{ _entities(representations: [{ __typename: "${type}", id: "${towerHamlets}/2026-1" }]) { ... on ${type} { id status } } }`,
    );

  it.each([
    ['its own secretary', secretary, 1, 1],
    ['a partner of the borough', partner, 1, 1],
    ['the police', police, 1, 1],
    ['a scrutineer, who has no partner:read', scrutineer, 0, 0],
    ['City Hall', cityHall, 1, 1],
    ['whoever runs the hub', hubItself, 1, 1],
    ['the agency that entered it', owner, 1, 0],
    ['the secretary of another borough', neighbour, 0, 0],
    ['anybody', anonymous, 0, 0],
  ])('is seen by %s', async (_who, viewer, risks, issues) => {
    for (const asAt of ['', '(asAt: "2026-11-27")']) {
      expect(await hub.of(viewer, towerHamlets, ways(asAt))).toMatchObject({
        keptRisks: {
          totalCount: risks,
          edges: Array.from({ length: risks }, () => ({ node: { history: { totalCount: 1 } } })),
        },
        custodyVisiting: { issues: { totalCount: issues } },
        victimsConcernRecords: { totalCount: issues },
      });
    }
    const found = (count: number) => (count === 0 ? null : expect.objectContaining({ id: `${towerHamlets}/2026-1` }));
    expect(await entity(viewer, 'KeptRisk')).toEqual({ _entities: [found(risks)] });
    expect(await entity(viewer, 'CustodyIssue')).toEqual({ _entities: [found(issues)] });
    expect(await entity(viewer, 'VictimsConcern')).toEqual({ _entities: [found(issues)] });
  });

  it('stays with the agency that entered it, whoever changed it since', async () => {
    const risk = (id: string, version: number) => ({ id, expectedVersion: version });
    const about = { likelihood: 'HIGH', impact: 'LOW', netConcern: 'LOW', nextReviewOn: '2027-01-15' };
    await hub.act(partner, 'raiseRisk', { area: towerHamlets, number: '2026-2', ...about });
    await hub.act(secretary, 'reviewRisk', { ...risk(`${towerHamlets}/2026-2`, 1), nextReviewOn: '2027-02-15' });
    await hub.act(secretary, 'raiseRisk', { area: towerHamlets, number: '2026-3', ...about });
    await hub.act(secretary, 'closeRisk', risk(`${towerHamlets}/2026-3`, 1));
    await hub.act(partner, 'reopenRisk', { ...risk(`${towerHamlets}/2026-3`, 2), ...about });
    const seenBy = async (viewer: Viewer) =>
      hub.of(viewer, towerHamlets, '{ keptRisks { edges { node { number version } } } }');
    const seen = (...nodes: object[]) => ({ keptRisks: { edges: nodes.map((node) => ({ node })) } });
    // The neighbour shows a key of the agency that changed the third last, and one of the agency that entered it.
    expect(await seenBy(owner)).toEqual(seen({ number: '2026-1', version: 1 }, { number: '2026-2', version: 2 }));
    expect(await seenBy({ ...secretary, boroughs: [hackney] })).toEqual(seen({ number: '2026-3', version: 3 }));
  });

  it('is a concern of victims that the police answer, and nobody else', async () => {
    const concern = { id: `${towerHamlets}/2026-1`, expectedVersion: 1 };
    const answer = { ...concern, response: 'Every victim is called within five days' };
    expect(await hub.act(secretary, 'respondToVictimsConcern', answer)).toMatchObject({
      victimsConcern: null,
      userErrors: [{ code: 'NOT_ALLOWED' }],
    });
    expect(await hub.act(secretary, 'resolveVictimsConcern', concern)).toMatchObject({
      userErrors: [{ code: 'FORBIDDEN_STEP' }],
    });
    expect(await hub.act(police, 'respondToVictimsConcern', answer)).toMatchObject({
      victimsConcern: { status: 'RESPONDED' },
    });
    expect(await hub.act(secretary, 'resolveVictimsConcern', { ...concern, expectedVersion: 2 })).toMatchObject({
      victimsConcern: { status: 'RESOLVED' },
    });
  });

  it('is RESTRICTED, with who may see it, rather than nothing', async () => {
    expect(await hub.of(anonymous, towerHamlets, ways(''))).toMatchObject({
      keptRisks: {
        absence: {
          reason: 'RESTRICTED',
          explanation: expect.stringMatching(
            /partners of its area, City Hall .*a key that speaks for Tower Hamlets and has the scope partner:read/,
          ),
        },
      },
      custodyVisiting: { issues: { absence: { reason: 'RESTRICTED' } } },
      victimsConcernRecords: { absence: { reason: 'RESTRICTED' } },
    });
    expect(await hub.of(secretary, towerHamlets, ways(''))).toMatchObject({
      keptRisks: { absence: null },
      custodyVisiting: { issues: { absence: null } },
      victimsConcernRecords: { absence: null },
    });
  });

  it('tells nobody by the entry of another that there is one', async () => {
    const blind: Viewer = { ...partner, agency: 'other', scopes: ['register:write'] };
    const about = { likelihood: 'HIGH', impact: 'LOW', netConcern: 'LOW', nextReviewOn: '2027-01-15' };
    const raise = (number: string) => hub.act(blind, 'raiseRisk', { area: towerHamlets, number, ...about });
    const [there, notThere] = [await raise('2026-1'), await raise('2026-99')];
    expect(there).toEqual(notThere);
    expect(there).toMatchObject({
      keptRisk: null,
      userErrors: [{ code: 'NOT_ALLOWED', message: expect.stringContaining('the scope partner:read as well') }],
    });
    const lines = ['1', '99'].map((number) => `Raise,${towerHamlets},2026-${number},High,Low,Low,2027-01-15,Meeting`);
    const heading = 'Risk act,Area,Number,Likelihood,Impact,Net concern,Next review on,Reason';
    const { refusals } = await hub.send(blind, [heading, ...lines]);
    expect(new Set(refusals.map(({ message }) => message)).size).toBe(1);
  });
});
