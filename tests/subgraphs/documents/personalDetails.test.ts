import { describe, expect, it } from '@jest/globals';
import { personalDetailsIn } from './personalDetails.ts';

describe('The search for personal details', () => {
  it('finds names, telephone numbers, addresses and postcodes at any depth', () => {
    const planted = {
      owners: ['Commander Jarman'],
      contact: { call: '020 7946 0018', write: 'someone@example.org', visit: 'SE1 2AA' },
    };
    expect(personalDetailsIn(planted)).toHaveLength(4);
  });

  it('takes dates, codes and counts for what they are', () => {
    expect(personalDetailsIn(['2008-06-05', 'E09000030', '164,704 people', '2007/08-H2'])).toEqual([]);
  });
});
