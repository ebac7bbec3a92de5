import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hubItself } from '../../../../kit/viewer.ts';
import { wardsOf } from '../../../../schema/places/areas.ts';
import { boroughs } from '../../../../schema/places/boroughs.ts';
import { openRegisterHub, type RegisterHub } from './registerHub.ts';

const asked = `board { status seats { role } duties { assurance { status } } meetings(first: 3) { totalCount } }
  wardPanelCoverage { established { value } share { value } }
  priorityCounts { openCount }
  wards { panel { status chairKind history(first: 1) { totalCount } }
    priorities(first: 5, status: [ADOPTED, IN_PROGRESS]) { totalCount edges { node { categories { id } } } } }`;

let hub: RegisterHub;
beforeAll(async () => {
  hub = await openRegisterHub();
  const some = boroughs.slice(1).flatMap(({ code }) => wardsOf(code).slice(0, 3));
  await hub.send(hubItself, [
    'Ward panel act,Ward,Chair kind,Members,Reason',
    ...some.flatMap(({ code }) => [`Open,${code},,,x`, `Establish,${code},RESIDENT,9,x`]),
  ]);
  await hub.send(hubItself, [
    'Safer Neighbourhood Board act,Borough,Reason',
    ...boroughs.slice(1).map(({ code }) => `Plan,${code},x`),
  ]);
  await hub.send(hubItself, [
    'Local priority act,Ward,Number,Theme,Reason',
    ...some.flatMap(({ code }) => [`Propose,${code},2026-1,DRUGS,x`, `Adopt,${code},2026-1,,x`]),
  ]);
});
afterAll(async () => hub[Symbol.asyncDispose]());

async function statements(query: string): Promise<number> {
  const before = hub.database.statements;
  await hub.ask(hubItself, query);
  return hub.database.statements - before;
}

describe('boards, panels, current priorities and coverage', () => {
  it('cost as many statements for 33 boroughs and all wards as for one borough', async () => {
    const one = await statements(`{ borough(code: "E09000030") { ${asked} } }`);
    expect(one).toBeLessThanOrEqual(11);
    expect(await statements(`{ boroughs { ${asked} } }`)).toBe(one);
  });

  it('are there', async () => {
    expect(await hub.ask(hubItself, `{ borough(code: "E09000030") { ${asked} } }`)).toMatchObject({
      borough: {
        board: { status: 'PLANNED', meetings: { totalCount: 0 } },
        priorityCounts: { openCount: 3 },
        wards: expect.arrayContaining([
          {
            panel: { status: 'ESTABLISHED', chairKind: 'RESIDENT', history: { totalCount: 2 } },
            priorities: { totalCount: 1, edges: [{ node: { categories: [] } }] },
          },
        ]),
      },
    });
  });
});
