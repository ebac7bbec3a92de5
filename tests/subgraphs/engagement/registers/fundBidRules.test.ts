import { describe, expect, it } from '@jest/globals';
import type { RecordChange, RegisterRecord, Values } from '../../../../kit/registers/record.ts';
import { againstBid, bidFaults, isPublishedAward } from '../../../../subgraphs/engagement/registers/fundBidRules.ts';
import { fundRounds } from '../../../../subgraphs/engagement/registers/fundRounds.ts';

const bid = (id: string, state: string, values: Values): RegisterRecord => ({
  register: 'fund-bids',
  id,
  area: 'E09000030',
  borough: 'E09000030',
  parent: '2026-1',
  state,
  since: '2026-11-01',
  version: 5,
  values,
  effectiveOn: '2026-11-01',
  changedAt: '2026-11-01T10:00:00Z',
  changedBy: { agency: 'mopac', role: 'CITY_HALL' },
  isDemonstration: false,
});
const change = (act: string, state: string, values: Values): RecordChange => ({
  ...bid('E09000030/2026-1', state, values),
  act,
  reason: '',
  changed: [],
});
const fields = (faults: readonly { readonly field: string | null }[]) => faults.map(({ field }) => field);
const title = (published: string | null) => ({ published, pending: null });

describe('a bid by itself', () => {
  it.each([
    ['approveFundBid', 25_000, 25_000, []],
    ['approveFundBid', 25_000, 24_999, ['amountAwarded']],
    ['approveFundBid', 25_000, 25_001, ['amountAwarded']],
    ['approveFundBidInPart', 25_000, 24_999, []],
    ['approveFundBidInPart', 25_000, 25_000, ['amountAwarded']],
    ['approveFundBidInPart', 25_000, 25_001, ['amountAwarded']],
    ['approveFundBidInPart', 25_000, 0, ['amountAwarded']],
  ])('by %s of £%d is awarded £%d or not', (act, amountRequested, amountAwarded, against) => {
    expect(fields(bidFaults({ board: 'E09000030', amountRequested, amountAwarded }, act))).toEqual(against);
  });

  it.each([
    ['a ward of its borough', ['E05009317'], []],
    ['a ward of another borough', ['E05009317', 'E05009368'], ['wards']],
    ['no ward that there is', ['E05999999'], ['wards']],
    ['no ward at all', [], ['wards']],
  ])('names %s', (_what, wards, against) => {
    const values = { board: 'E09000030', wards, measure: 'CONFIDENCE', amountRequested: 1 };
    expect(fields(bidFaults(values, 'submitFundBid'))).toEqual(against);
  });

  it('that is linked to recorded crime names its categories, and asks for something', () => {
    const values = { board: 'E09000030', wards: ['E05009317'], measure: 'RECORDED_CRIME', amountRequested: 0 };
    expect(fields(bidFaults(values, 'submitFundBid'))).toEqual(['categories', 'amountRequested']);
  });

  it('is not published before its title is approved', () => {
    expect(fields(bidFaults({ title: title(null) }, 'publishFundAward'))).toEqual(['title']);
    expect(bidFaults({ title: title('Better locks') }, 'publishFundAward')).toEqual([]);
  });

  it.each([
    ['APPROVED', '2026-11-20', true],
    ['APPROVED_IN_PART', '2026-11-20', true],
    ['APPROVED', null, false],
    ['REJECTED', '2026-11-20', false],
  ])('that is %s, published on %s: public is %s', (state, awardPublishedOn, is) => {
    expect(isPublishedAward(bid('E09000030/2026-1', state, { awardPublishedOn }))).toBe(is);
  });
});

describe('a bid beside the others', () => {
  const standing = (records: readonly RegisterRecord[]) => (register: string) =>
    records.filter((record) => record.register === register);
  const others = [
    bid('E09000012/2026-1', 'APPROVED', { amountAwarded: 600_000 }),
    bid('E09000012/2026-2', 'APPROVED_IN_PART', { amountAwarded: 300_000 }),
    bid('E09000012/2026-3', 'ASSESSED', { amountAwarded: 90_000 }),
    { ...bid('E09000012/2026-4', 'APPROVED', { amountAwarded: 90_000 }), isDemonstration: true },
    bid('E09000030/2026-1', 'ASSESSED', {}),
  ];

  it('takes all that is left of the million and not a pound more', () => {
    const award = (amountAwarded: number) =>
      againstBid(change('approveFundBid', 'APPROVED', { amountAwarded }), standing(others));
    expect(award(100_000)).toEqual([]);
    expect(award(100_001)).toEqual([
      expect.objectContaining({
        field: 'amountAwarded',
        message: 'The fund has £100,000 left of £1,000,000; got £100,001.',
      }),
    ]);
  });

  it.each([
    ['OPEN', []],
    ['CRITERIA_PUBLISHED', ['round']],
    ['CLOSED', ['round']],
  ])('is submitted to a round that is %s or not', (state, against) => {
    const round = { ...bid('2026-1', state, {}), register: fundRounds.id };
    const submitted = change('submitFundBid', 'SUBMITTED', { round: '2026-1' });
    expect(fields(againstBid(submitted, standing([round])))).toEqual(against);
  });
});

describe('a round', () => {
  const days = { criteriaPublishedOn: '2026-09-30', opensOn: '2026-10-01', closesOn: '2026-11-30' };
  const step = { from: null, since: null, on: '2026-09-30' };
  const faults = (values: Values, act = 'openFundRound') => fields(fundRounds.check?.(values, act, step) ?? []);

  it('opens after its criteria were published and closes after it opened', () => {
    expect(faults(days)).toEqual([]);
    expect(faults({ ...days, criteriaPublishedOn: '2026-10-01' })).toEqual(['opensOn']);
    expect(faults({ ...days, closesOn: '2026-09-30' })).toEqual(['closesOn']);
  });

  it('publishes no criteria that nobody else has read', () => {
    expect(faults({ ...days, criteria: title('Evidence') }, 'publishFundRoundCriteria')).toEqual([]);
    const pending = { text: 'Evidence', author: 'first', agency: 'mopac' };
    expect(faults({ ...days, criteria: { published: null, pending } }, 'publishFundRoundCriteria')).toEqual([
      'criteria',
    ]);
  });
});
