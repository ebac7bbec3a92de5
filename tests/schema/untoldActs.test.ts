import { expect, it } from '@jest/globals';
import { untoldActs } from '../../schema/access/untoldActs.ts';
import { accountabilityRegisters } from '../../subgraphs/accountability/index.ts';

it('are those of every register whose records are told late: an act, or one that is refused, tells of a record', () => {
  const late = accountabilityRegisters.filter(({ isVisible }) => isVisible !== undefined);
  const acts = late.flatMap((register) => Object.keys(register.acts));
  expect(acts.map((act) => `Mutation.${act}`)).toEqual(untoldActs);
});
