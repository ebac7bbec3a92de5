import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fanOut, uniqueRepresentations } from '../../../gateway/federation/uniqueRepresentations.ts';

const representation = fc.record({
  __typename: fc.constantFrom('Borough', 'Ward'),
  code: fc.constantFrom('E09000001', 'E09000012', 'E09000033'),
});

describe('representations without repetitions', () => {
  it('give every place the answer to its own representation', () => {
    fc.assert(
      fc.property(fc.array(representation), (given) => {
        const representations = uniqueRepresentations(given);
        const answers = representations.unique.map((value) => ({ about: value }));
        expect(fanOut(answers, representations)).toEqual(given.map((value) => ({ about: value })));
      }),
    );
  });

  it('hold nothing twice', () => {
    fc.assert(
      fc.property(fc.array(representation), (given) => {
        const printed = uniqueRepresentations(given).unique.map((value) => JSON.stringify(value));
        expect(printed).toHaveLength(new Set(printed).size);
      }),
    );
  });

  it('give each place an object of its own, since the gateway writes into them', () => {
    const answers = fanOut([{ crime: { value: 12 } }], uniqueRepresentations([{ code: 'a' }, { code: 'a' }]));
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).not.toBe(answers[1]);
  });
});
