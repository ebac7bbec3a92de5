import type { Figure } from '../../schema/figures/figure.ts';

type Resolvers = Readonly<Record<string, unknown>>;

/** Value types of which a request asks for thousands. All their fields are properties, but for a figure's interval. */
const plainTypes: ReadonlySet<string> = new Set(['Figure', 'Observation', 'Interval', 'Change', 'SeriesTable']);

/**
 * The resolvers of a type. type-graphql wraps each property in a function of its own, and awaits each argument: for the value
 * types graphql-js reads properties by itself, and an interval is worked out at once.
 */
export function plainResolvers(type: string, fields: object): object {
  if (!plainTypes.has(type)) return fields;
  const plain: Resolvers =
    type === 'Figure' ? { interval: (figure: Figure, { level }: { level: number }) => figure.interval(level) } : {};
  return plain;
}
