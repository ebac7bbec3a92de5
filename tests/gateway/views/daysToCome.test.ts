import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { refuseDaysToCome } from '../../../gateway/views/daysToCome.ts';

const asked = (type: string) =>
  parse(`query Trial($v: ${type}) { london { crime { change(since: $v) { absolute } } } }`);

describe('how things stood on a day to come', () => {
  it.each(['Date', 'Date!'])('cannot be asked with a parameter of type %s', (type) => {
    expect(() => refuseDaysToCome(asked(type), { v: '2026-11-29' }, '2026-11-28')).toThrow(
      /"2026-11-29", a day to come/,
    );
    expect(() => refuseDaysToCome(asked(type), { v: '2026-11-28' }, '2026-11-28')).not.toThrow();
  });

  it('is not what a comparison asks, which has a "since" too', () => {
    expect(() => refuseDaysToCome(asked('Comparison!'), { v: 'ROLLING_12_MONTHS' }, '2026-11-28')).not.toThrow();
  });
});
