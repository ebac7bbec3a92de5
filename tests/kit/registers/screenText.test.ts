import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { screenText } from '../../../kit/registers/screenText.ts';

describe('a text that anybody will read', () => {
  it.each([
    'chair@example.org',
    'Write to first.last @ council.gov.uk',
    'chair (at) example (dot) org',
    'ＣＨＡＩＲ＠example.org',
  ])('holds an e-mail address: %s', (text) => {
    expect(screenText(text)).toBe('an e-mail address');
  });

  it.each([
    '020 7946 0123',
    '(020) 79460123',
    '07700 900123',
    '0770\u200B0900123',
    '+44 20 7946 0123',
    '+44 (0)20 7946 0123',
    'ring 7946 0123 after six',
  ])('holds a telephone number: %s', (text) => {
    expect(screenText(text)).toBe('a telephone number');
  });

  it.each(['E1 6AN', 'e16an', 'the corner of SW1A 2AA', 'EC1V4AB'])('holds a postcode: %s', (text) => {
    expect(screenText(text)).toBe('a postcode');
  });

  it.each([
    'Burglary rose from 2,910 to 3,105 in 2024/25, the 4th year running.',
    'From 2025-03-31 to 2026-03-31; Q4 2024/25; 12 of 18 wards.',
    'A8 and the A12 @ the roundabout, from 18:00 to 21:30.',
    'The panel meets on the first Tuesday; 101 and 999 are for calls.',
    '10,000 leaflets, 1 000 000 views, £1,250,000.',
  ])('holds none of them: %s', (text) => {
    expect(screenText(text)).toBeNull();
  });

  it('holds a postcode wherever it stands, however it is spaced', () => {
    const letters = 'ABDEFGHJLNPQRSTUWXYZ'.split('');
    const postcode = fc
      .tuple(fc.constantFrom('E', 'N', 'SW', 'SE', 'EC'), fc.nat(9), fc.constantFrom('', ' ', '  '), fc.nat(9))
      .chain(([area, district, gap, sector]) =>
        fc
          .tuple(fc.constantFrom(...letters), fc.constantFrom(...letters))
          .map(([one, other]) => `${area}${district}${gap}${sector}${one}${other}`),
      );
    fc.assert(fc.property(postcode, (code) => screenText(`by the shop in ${code}, each week`) === 'a postcode'));
  });
});
