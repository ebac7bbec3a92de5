import { setTimeout as sleep } from 'node:timers/promises';
import { HubError } from '../../../kit/hubError.ts';
import { testSubgraph, type TestSubgraph } from './testSubgraph.ts';

const types = `
  scalar Period
  type Query { categories: [String!] }
  type Mutation { recordCrime(code: String!): Int }
  type Borough @key(fields: "code") {
    code: ID!
    crime(period: Period): Int
    confidence: Int
    slow(milliseconds: Int!): Int
    long(bytes: Int!): String
    refused: Int
    faulty: Int
  }
  type Ward @key(fields: "code") { code: ID! panel: String }
`;

/** What is known of the places: a count per borough, and fields that fail in each of the ways there are. */
export function createFigures(): TestSubgraph {
  return testSubgraph('figures', types, {
    Query: { categories: () => ['burglary', 'robbery'] },
    Mutation: { recordCrime: () => 1 },
    Borough: {
      crime: ({ code }) => Number(code?.slice(-2)),
      confidence: () => 56,
      slow: async (_source, { milliseconds }) => sleep(Number(milliseconds), 1),
      long: (_source, { bytes }) => 'x'.repeat(Number(bytes)),
      refused: () => {
        throw new HubError('BAD_USER_INPUT', 'Expected a month such as 2025-03.');
      },
      faulty: () => {
        throw new TypeError('connect ECONNREFUSED 10.0.0.7:5432');
      },
    },
    Ward: { panel: ({ code }) => `Panel of ${code}` },
  });
}
