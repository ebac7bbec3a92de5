import { describe, expect, it } from '@jest/globals';
import { datasetById } from '../../../schema/datasets/register.ts';
import { policyOf, tablePolicy, tablePolicyOf } from '../../../schema/disclosure/policies.ts';

describe('disclosure policies', () => {
  it.each(['area', 'period', 'outcome', 'object', 'power'])(
    'give stops by %s exactly, as their publisher does',
    (name) => {
      expect(policyOf('stop-and-search', name)).toEqual({ kind: 'EXACT' });
    },
  );

  it.each(['ethnicity', 'gender', 'age', 'selfDefinedEthnicity'])('control stops by %s', (name) => {
    expect(policyOf('stop-and-search', name)).toEqual({
      kind: 'TABLE',
      threshold: 5,
      zeroShown: true,
      narrowest: 5,
      rounding: 'NONE',
      smallChange: 'HOLD',
      finestArea: 'BOROUGH',
    });
  });

  it.each([
    ['stop-and-search', 'shoeSize'],
    ['a dataset of next year', 'area'],
  ])('control what nobody has declared: %s by %s', (dataset, dimension) => {
    expect(policyOf(dataset, dimension).kind).toBe('TABLE');
  });

  it('give a force’s complaints exactly, and a borough’s in controlled tables', () => {
    expect(tablePolicyOf('iopc-complaints', ['area', 'period', 'kind']).kind).toBe('EXACT');
    expect(tablePolicyOf('complaints-return', ['area', 'period', 'kind'])).toMatchObject({
      kind: 'TABLE',
      finestArea: 'BOROUGH',
    });
  });

  it.each([
    ['mps-custody-disposals', 'FORCE'],
    ['mps-custody-arrests', 'FORCE'],
    ['mps-more-thorough-searches', 'BOROUGH'],
    ['victims-concerns-return', 'BOROUGH'],
    ['custody-visits', 'BOROUGH'],
  ])('control people of %s along every dimension, for no area finer than %s', (dataset, finestArea) => {
    expect(tablePolicy(dataset)).toMatchObject({ threshold: 5, narrowest: 5, smallChange: 'HOLD', finestArea });
    expect(policyOf(dataset, 'area').kind).toBe('TABLE');
  });

  it('control a table as soon as one of its dimensions is controlled', () => {
    expect(tablePolicyOf('stop-and-search', ['area', 'outcome']).kind).toBe('EXACT');
    expect(tablePolicyOf('stop-and-search', ['area', 'outcome', 'ethnicity']).kind).toBe('TABLE');
  });

  it.each(['stop-and-search', 'mid-year-population', 'census-2021-age', 'census-2021-ethnicity'])(
    'speak of a dataset that the register has: %s',
    (id) => {
      expect(datasetById(id)?.id).toBe(id);
    },
  );
});
