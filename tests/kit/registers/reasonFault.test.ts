import { describe, expect, it } from '@jest/globals';
import { reasonFault } from '../../../kit/registers/reasonFault.ts';

describe('the reason for a change', () => {
  it.each([
    ['is given', '  ', 'REQUIRED'],
    ['is no longer than can be read', 'x'.repeat(2_001), 'INVALID_VALUE'],
    ['holds no detail of a person', 'Told by bob@example.org', 'PERSONAL_DETAILS'],
  ])('%s', (_what, reason, code) => {
    expect(reasonFault(reason)).toMatchObject({ code });
  });

  it('may fill a page', () => {
    expect(reasonFault(` ${'x'.repeat(2_000)} `)).toBeNull();
  });
});
