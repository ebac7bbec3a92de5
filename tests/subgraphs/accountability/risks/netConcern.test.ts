import { describe, expect, it } from '@jest/globals';
import { strategicRisks2008 } from '../../../../subgraphs/accountability/documents/strategicRisks2008.ts';
import { netConcern } from '../../../../subgraphs/accountability/risks/netConcern.ts';

describe('The net concern of the three-by-three matrix', () => {
  it.each([
    ['LOW', 'LOW', 'LOW'],
    ['LOW', 'MEDIUM', 'LOW'],
    ['LOW', 'HIGH', 'MEDIUM'],
    ['MEDIUM', 'MEDIUM', 'MEDIUM'],
    ['MEDIUM', 'HIGH', 'HIGH'],
    ['HIGH', 'HIGH', 'HIGH'],
  ] as const)('of %s and %s, in either order, is %s', (one, other, net) => {
    expect([netConcern(one, other), netConcern(other, one)]).toEqual([net, net]);
  });

  it('is what the register of 2008 states for each of its risks', () => {
    expect(strategicRisks2008.map(({ likelihood, impact }) => netConcern(likelihood, impact))).toEqual(
      strategicRisks2008.map((risk) => risk.netConcern),
    );
  });
});
