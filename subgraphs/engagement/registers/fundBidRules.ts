import { valueOf, type RecordChange, type RegisterRecord, type Values } from '../../../kit/registers/record.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import { UserErrorCode } from '../../../schema/records/userError.ts';
import { crimePreventionFund2012 } from '../documents/saferNeighbourhoodBoards2012.ts';
import { boardReference } from './boardReference.ts';
import {
  amountAwarded,
  amountRequested,
  awardPublishedOn,
  bidCategories,
  bidMeasure,
  bidRound,
  bidTitle,
  bidWards,
} from './fundBidFields.ts';
import { fundRounds } from './fundRounds.ts';
import { FundBidMeasure } from './words/fundBidMeasure.ts';
import { FundBidStatus } from './words/fundBidStatus.ts';
import { FundRoundStatus } from './words/fundRoundStatus.ts';

interface Fault {
  readonly code: UserErrorCode;
  readonly field: string;
  readonly message: string;
}

const wrong = (field: string, message: string): Fault => ({ code: UserErrorCode.INVALID_VALUE, field, message });
const needed = (field: string, message: string): Fault => ({ code: UserErrorCode.REQUIRED, field, message });

const awarded: ReadonlySet<string> = new Set([FundBidStatus.APPROVED, FundBidStatus.APPROVED_IN_PART]);

/** What a bid was awarded; 0 where nothing is. */
export function awardOf(record: RegisterRecord): number {
  return awarded.has(record.state) ? (valueOf(record, amountAwarded) ?? 0) : 0;
}

export function isPublishedAward(record: RegisterRecord): boolean {
  return awarded.has(record.state) && valueOf(record, awardPublishedOn) !== null;
}

/** Rules of a bid by itself. */
export function bidFaults(values: Values, act: string): readonly Fault[] {
  const faults = [...wardFaults(values)];
  if (act === 'submitFundBid') faults.push(...submissionFaults(values));
  if (act === 'approveFundBid' || act === 'approveFundBidInPart') faults.push(...awardFaults(values, act));
  const title = valueOf({ values }, bidTitle);
  if (act === 'publishFundAward' && (title === null || title.published === null)) {
    faults.push(needed('title', 'The title waits for a second person to approve it (`approveFundBidTexts`).'));
  }
  return faults;
}

function wardFaults(values: Values): readonly Fault[] {
  const board = valueOf({ values }, boardReference);
  const elsewhere = (valueOf({ values }, bidWards) ?? []).find((code) => {
    const area = areaByCode(code);
    return area?.kind !== 'WARD' || area.borough !== board;
  });
  if (elsewhere === undefined) return [];
  return [wrong('wards', `Expected wards of the board’s own borough; "${elsewhere}" is none.`)];
}

function submissionFaults(values: Values): readonly Fault[] {
  const faults: Fault[] = [];
  const categories = valueOf({ values }, bidCategories) ?? [];
  if (valueOf({ values }, bidMeasure) === FundBidMeasure.RECORDED_CRIME && categories.length === 0) {
    faults.push(needed('categories', 'A bid that is linked to recorded crime names the categories of it.'));
  }
  if ((valueOf({ values }, bidWards) ?? []).length === 0) faults.push(needed('wards', '"Submit" needs "Wards".'));
  if (valueOf({ values }, amountRequested) === 0) faults.push(wrong('amountRequested', 'A bid asks for £1 or more.'));
  return faults;
}

function awardFaults(values: Values, act: string): readonly Fault[] {
  const award = valueOf({ values }, amountAwarded) ?? 0;
  const request = valueOf({ values }, amountRequested) ?? 0;
  const whole = act === 'approveFundBid';
  const isRight = whole ? award === request : award > 0 && award < request;
  if (isRight) return [];
  const expected = whole
    ? `the ${pounds(request)} that the bid asks for; "Approve in part" awards less`
    : `at least £1 and less than the ${pounds(request)} that the bid asks for; "Approve" awards it whole`;
  return [wrong('amountAwarded', `Expected ${expected}; got ${pounds(award)}.`)];
}

/** Rules of a bid beside the others and its round. */
export function againstBid(
  { id, act, state, values }: RecordChange,
  standing: (register: string) => readonly RegisterRecord[],
): readonly Fault[] {
  if (act === 'submitFundBid') {
    const named = valueOf({ values }, bidRound);
    const round = standing(fundRounds.id).find((each) => each.id === named);
    if (round?.state === FundRoundStatus.OPEN) return [];
    const is = round === undefined ? 'there is none' : `it is ${round.state} since ${round.since}`;
    return [wrong('round', `A bid is submitted while its round is OPEN; of the round "${named ?? ''}", ${is}.`)];
  }
  if (!awarded.has(state)) return [];
  const others = standing('fund-bids').filter((bid) => bid.id !== id && !bid.isDemonstration);
  const left = crimePreventionFund2012.value - others.reduce((sum, bid) => sum + awardOf(bid), 0);
  const award = valueOf({ values }, amountAwarded) ?? 0;
  if (award <= left) return [];
  return [
    wrong(
      'amountAwarded',
      `The fund has ${pounds(left)} left of ${pounds(crimePreventionFund2012.value)}; got ${pounds(award)}.`,
    ),
  ];
}

function pounds(amount: number): string {
  return `£${amount.toLocaleString('en-GB')}`;
}
