import { noConsequence, type Consequences } from '../../../kit/importing/consequences.ts';

/** Forgets the stops of a release that is withdrawn: no answer rests on them, and importing the file again brings them back. */
export const forgetting: Consequences = {
  ofPublishing: () => Promise.resolve(noConsequence),
  ofWithdrawing: (_database, { number }) =>
    Promise.resolve({
      ...noConsequence,
      apply: async (session) => {
        await session.query('delete from accountability.stop where release = $1', [number]);
      },
    }),
};
