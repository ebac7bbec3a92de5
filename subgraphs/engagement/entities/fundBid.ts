import { connectionOf } from '../../../kit/graph/connectionOf.ts';
import { valueOf } from '../../../kit/registers/record.ts';
import { recordType } from '../../../kit/registers/recordType.ts';
import type { EngagementContext } from '../context.ts';
import { boards } from '../registers/boards.ts';
import { bidCategories, bidWards } from '../registers/fundBidFields.ts';
import { fundBids } from '../registers/fundBids.ts';
import { fundRounds } from '../registers/fundRounds.ts';
import { CrimeCategory } from './crimeCategory.ts';
import { FundRound } from './fundRound.ts';
import { SaferNeighbourhoodBoard } from './saferNeighbourhoodBoard.ts';
import { Ward } from './ward.ts';

/** A bid to the crime prevention fund in the graph. */
export const FundBid = recordType<EngagementContext>(fundBids, [
  {
    name: 'board',
    description: 'The board that bids. Null where its record is not there on the day asked for.',
    type: () => SaferNeighbourhoodBoard,
    nullable: true,
    resolve: async ({ record, asAt }, { registers }) => {
      const board = await registers.record(boards, record.area, asAt);
      return board === null ? null : new SaferNeighbourhoodBoard(board, asAt);
    },
  },
  {
    name: 'round',
    description: 'The round in which it bids. Null where its record is not there on the day asked for.',
    type: () => FundRound,
    nullable: true,
    resolve: async ({ record, asAt }, { registers }) => {
      const round = await registers.record(fundRounds, record.parent ?? '', asAt);
      return round === null ? null : new FundRound(round, asAt);
    },
  },
  {
    name: 'wards',
    description: 'The wards that it is for; at most forty, none while the draft names none.',
    type: () => [Ward],
    nullable: false,
    resolve: ({ record }) => (valueOf(record, bidWards) ?? []).map((code) => new Ward(code)),
  },
  {
    name: 'categories',
    description:
      'The categories of recorded crime that it is to bring down; at most ten, none where it is linked to another measure. One that crime statistics do not know is null.',
    type: () => [CrimeCategory],
    nullable: 'items',
    resolve: ({ record }) => (valueOf(record, bidCategories) ?? []).map((id) => new CrimeCategory(id)),
  },
]);

export const FundBidConnection = connectionOf(() => FundBid, {
  type: 'FundBid',
  isRestrictable: true,
  thing: 'fund bid',
  description: 'Bids to the crime prevention fund, by board and number.',
});
