import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { UpdateSeal } from '../../../gateway/updates/updateSeal.ts';

const [log, secret] = ['a-log-of-the-tests', 'a secret'];
const at = (position: number) => ({ sequence: 17, places: new Map([['accountability', { log, position }]]) });
const readsAs = (position: number) => ({
  sequence: 17,
  places: new Map([['accountability', { log: 'a-log-of-the', position }]]),
});
const plain = Buffer.from('[1,17,{"accountability":["a-log-of-the",42]}]').toString('base64url');

describe('a cursor of updates', () => {
  it('is read by every gateway of its hub, and by no other', () => {
    const text = new UpdateSeal(secret).textOf(at(42));
    expect(new UpdateSeal(secret).read(text)).toEqual(readsAs(42));
    expect(() => new UpdateSeal('another').read(text)).toThrow('is no cursor of updates of this hub');
  });

  it('tells nothing of where in a log it is, not even whether it has moved on', async () => {
    const seal = new UpdateSeal(secret);
    const texts: string[] = [];
    for (const position of [1, 1, 2, 999_999]) {
      texts.push(seal.textOf(at(position)));
      await nextTurn();
    }
    expect(new Set(texts).size).toBe(4);
    expect(new Set(texts.map((text) => text.length)).size).toBe(1);
    for (const text of texts) expect(Buffer.from(text, 'base64url').toString('latin1')).not.toContain('accountability');
  });

  it.each([0, 1, 63, 64, 2 ** 24 - 1, 2 ** 24, 2 ** 40 + 5])(
    'has the number of its follower, such as %p',
    (sequence) => {
      const seal = new UpdateSeal(secret);
      expect(seal.read(seal.textOf({ ...at(42), sequence })).sequence).toBe(sequence);
    },
  );

  it('is sealed once for all who are at one place in one turn', () => {
    const seal = new UpdateSeal(secret);
    const [one, other] = [seal.textOf({ ...at(1), sequence: 1 }), seal.textOf({ ...at(1), sequence: 2 })];
    expect(other.slice(8)).toBe(one.slice(8));
    expect(seal.read(other)).toMatchObject({ sequence: 2 });
  });

  it.each(['', 'WzEs', 'yesterday', 'A'.repeat(40), 'A'.repeat(300)])('is refused where it is %p', (text) => {
    expect(() => new UpdateSeal(secret).read(text)).toThrow('is no cursor of updates');
  });

  it('is refused with a single letter altered', () => {
    const seal = new UpdateSeal(secret);
    const text = seal.textOf(at(42));
    for (const place of [8, 20, 40, text.length - 2]) {
      const altered = text.slice(0, place) + (text[place] === 'A' ? 'B' : 'A') + text.slice(place + 1);
      expect(() => seal.read(altered)).toThrow('is no cursor of updates');
    }
  });

  it('from before cursors were sealed is taken for as long as any log is kept, and then no more', () => {
    expect(new UpdateSeal(secret, () => Date.UTC(2027, 1, 28)).read(plain)).toEqual(readsAs(42));
    expect(() => new UpdateSeal(secret, () => Date.UTC(2027, 2, 1)).read(plain)).toThrow('is no cursor of updates');
  });
});

describe('the name of an update', () => {
  it('is the same at every gateway, another for each, and tells no position', () => {
    const [one, other] = [new UpdateSeal(secret), new UpdateSeal(secret)];
    const names = Array.from({ length: 2_000 }, (_, place) => one.nameOf('accountability', String(place)));
    expect(new Set(names).size).toBe(2_000);
    for (const name of names) expect(name).toMatch(/^accountability\/[\w-]{12}$/);
    expect(other.nameOf('accountability', '7')).toBe(names[7]);
    expect(new UpdateSeal('another').nameOf('accountability', '7')).not.toBe(names[7]);
  });
});
