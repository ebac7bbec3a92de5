import { connectionOf } from '../../../kit/graph/connectionOf.ts';
import { recordType } from '../../../kit/registers/recordType.ts';
import { fundRounds } from '../registers/fundRounds.ts';

/** A round of the crime prevention fund in the graph. */
export const FundRound = recordType(fundRounds, []);

export const FundRoundConnection = connectionOf(() => FundRound, {
  type: 'FundRound',
  thing: 'round of the crime prevention fund',
  description: 'Rounds of the crime prevention fund, by number.',
});
