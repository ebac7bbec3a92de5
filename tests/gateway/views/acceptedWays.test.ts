import { describe, expect, it } from '@jest/globals';
import { acceptedWays } from '../../../gateway/views/acceptedWays.ts';

describe('what a request accepts', () => {
  it('goes by quality, then by order, without what it refuses', () => {
    expect(acceptedWays('text/csv;q=0.5, application/JSON')).toEqual(['application/json', 'text/csv']);
    expect(acceptedWays('br;q=0, gzip, deflate')).toEqual(['gzip', 'deflate']);
    expect(acceptedWays('')).toEqual([]);
  });
});
