import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { QueryCache } from '../../../kit/server/queryCache.ts';

const schema = buildSchema('type Query { a: Int b: Int c: Int }');

describe('the cache of parsed queries', () => {
  it('keeps the queries used last, up to its bound', () => {
    const cache = new QueryCache(schema, { texts: 2 });
    const [a, b] = [cache.get('{ a }'), cache.get('{ b }')];
    expect(cache.get('{ a }')).toBe(a);
    cache.get('{ c }');
    expect(cache.get('{ a }')).toBe(a);
    expect(cache.get('{ b }')).not.toBe(b);
  });

  it.each([
    ['longer together than its bound', { characters: 2_000 }, 900],
    ['of which one alone is longer', { longest: 500 }, 600],
  ])('keeps no queries %s', (_what, limits, length) => {
    const cache = new QueryCache(schema, limits);
    const text = (name: string) => `{ ${name} } #${'x'.repeat(length)}`;
    const [a] = [cache.get(text('a')), cache.get(text('b')), cache.get(text('c'))];
    expect(cache.get(text('a'))).not.toBe(a);
    expect(cache.get('{ a }')).toBe(cache.get('{ a }'));
  });

  it('remembers that a query was invalid', () => {
    const cache = new QueryCache(schema);
    expect(cache.get('{ unknown }').errors?.map(({ message }) => message)).toEqual([
      'Cannot query field "unknown" on type "Query".',
    ]);
    expect(cache.get('{ unknown }')).toBe(cache.get('{ unknown }'));
  });

  it('throws for a query that cannot be parsed', () => {
    expect(() => new QueryCache(schema).get('{')).toThrow('Syntax Error');
  });
});
