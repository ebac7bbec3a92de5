import type { Act, Register } from '../../../kit/registers/register.ts';
import { areaOfFirst, boardReference } from './boardReference.ts';
import {
  amountAwarded,
  amountRequested,
  awardPublishedOn,
  bidCategories,
  bidMeasure,
  bidNumber,
  bidOutcomes,
  bidProblem,
  bidRound,
  bidTitle,
  bidWards,
} from './fundBidFields.ts';
import { againstBid, bidFaults, isPublishedAward } from './fundBidRules.ts';
import { fundRounds } from './fundRounds.ts';
import { FundBidStatus } from './words/fundBidStatus.ts';

const { DRAFT, SUBMITTED, CHECKED, ASSESSED, APPROVED, APPROVED_IN_PART, DEFERRED, REJECTED, WITHDRAWN } =
  FundBidStatus;

/** What must be there before a bid is submitted. */
const asked = [bidTitle, bidProblem, bidWards, bidMeasure, bidOutcomes, amountRequested].map(({ name }) => name);
const written = [...asked, bidCategories.name];

/** A step that City Hall takes for London. */
const decided = (act: Omit<Act, 'requires' | 'accepts' | 'kind'> & { readonly requires?: readonly string[] }): Act => ({
  requires: [],
  ...act,
  accepts: [],
  kind: 'decide',
});

/** Bids of boards to the crime prevention fund (guidance on Safer Neighbourhood Boards, 2012, ¶5), until the decision. */
export const fundBids: Register = {
  id: 'fund-bids',
  type: 'FundBid',
  thing: 'fund bid',
  description:
    'A bid of a Safer Neighbourhood Board to the crime prevention fund, from its draft to the decision. Until its award is published it is for the partners of its borough, City Hall and the agency that entered it.',
  fields: [
    boardReference,
    bidNumber,
    bidRound,
    bidTitle,
    bidProblem,
    bidWards,
    bidCategories,
    bidMeasure,
    bidOutcomes,
    amountRequested,
    amountAwarded,
    awardPublishedOn,
  ],
  key: [boardReference.name, bidNumber.name],
  areaOf: areaOfFirst,
  audience: 'PARTNERS',
  publication: { until: 'until its award is published', isPublic: isPublishedAward },
  parent: bidRound.name,
  states: FundBidStatus,
  check: bidFaults,
  weighs: { registers: ['fund-bids', fundRounds.id], against: againstBid },
  acts: {
    draftFundBid: {
      word: 'Draft',
      description: 'Begins a bid.',
      from: null,
      to: DRAFT,
      requires: [bidRound.name],
      accepts: written,
    },
    updateFundBid: {
      word: 'Update',
      description: 'Changes a bid before it is submitted.',
      from: [DRAFT],
      to: null,
      requires: [],
      accepts: [bidRound.name, ...written],
    },
    submitFundBid: {
      word: 'Submit',
      description:
        'Submits a bid to its round, which must be open. A bid without a linked performance measure is not taken.',
      from: [DRAFT],
      to: SUBMITTED,
      requires: asked,
      accepts: [bidCategories.name],
    },
    checkFundBid: decided({
      word: 'Check',
      description: 'Records that a bid is complete.',
      from: [SUBMITTED],
      to: CHECKED,
    }),
    assessFundBid: decided({
      word: 'Assess',
      description: 'Records that a bid was assessed by the criteria of its round.',
      from: [CHECKED, DEFERRED],
      to: ASSESSED,
    }),
    approveFundBid: decided({
      word: 'Approve',
      description: 'Awards what was asked for.',
      from: [ASSESSED],
      to: APPROVED,
      requires: [amountAwarded.name],
    }),
    approveFundBidInPart: decided({
      word: 'Approve in part',
      description: 'Awards less than what was asked for.',
      from: [ASSESSED],
      to: APPROVED_IN_PART,
      requires: [amountAwarded.name],
    }),
    deferFundBid: decided({
      word: 'Defer',
      description: 'Puts the decision off: the bid is assessed again.',
      from: [ASSESSED],
      to: DEFERRED,
    }),
    rejectFundBid: decided({
      word: 'Reject',
      description: 'Awards nothing.',
      from: [ASSESSED, DEFERRED],
      to: REJECTED,
    }),
    publishFundAward: decided({
      word: 'Publish award',
      description:
        'Publishes an award: from then on everybody sees the bid, with those of its texts that a second person has approved, the title at least.',
      from: [APPROVED, APPROVED_IN_PART],
      to: null,
      stamps: [awardPublishedOn.name],
    }),
    withdrawFundBid: {
      word: 'Withdraw',
      description: 'Records that the board takes its bid back before a decision.',
      from: [DRAFT, SUBMITTED, CHECKED, ASSESSED, DEFERRED],
      to: WITHDRAWN,
      requires: [],
      accepts: [],
    },
  },
};
