import { GraphQLScalarType } from 'graphql';

function instant(value: unknown): string {
  if (typeof value === 'string' && !Number.isNaN(Date.parse(value))) return new Date(value).toISOString();
  throw new TypeError('an instant is text in ISO 8601');
}

/** An instant, for what happened at one; days are `Date`. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'An instant in ISO 8601, in Universal Time, such as "2026-11-27T14:32:05.120Z".',
  serialize: instant,
  parseValue: instant,
});
