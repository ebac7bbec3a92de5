import { setTimeout as sleep } from 'node:timers/promises';
import { HubError } from '../../../kit/hubError.ts';
import { testSubgraph, type TestSubgraph } from './testSubgraph.ts';

const restricted = '@authenticated @requiresScopes(scopes: [["log:read"]])';

const types = `
  scalar Period
  type Query { categories: [String!] records: [Record!] found: [Found!] log: [String!] ${restricted} }
  type Mutation { recordCrime(code: String!): Int closeRecord: Int ${restricted} closeRisk(input: CloseRiskInput!): CloseRiskPayload ${restricted} }
  input CloseRiskInput { id: ID! }
  type CloseRiskPayload { closed: Boolean userErrors: [UserError!]! }
  type UserError { code: String! message: String! }
  interface Record { id: ID! }
  type Risk implements Record { id: ID! rating: Int ${restricted} }
  type Bid implements Record { id: ID! rating: Int }
  union Found = Risk | Bid
  type Borough @key(fields: "code") {
    code: ID!
    crime(period: Period): Int
    confidence: Int
    slow(milliseconds: Int!): Int
    long(bytes: Int!): String
    refused: Int
    faulty: Int
    secret: Int ${restricted}
    sealed: Int! ${restricted}
    inner: Inner
  }
  type Inner { open: Int sealed: Int! ${restricted} }
  type Ward @key(fields: "code") { code: ID! panel: String }
`;

const records = [
  { __typename: 'Risk', id: 'risk', rating: '5' },
  { __typename: 'Bid', id: 'bid', rating: '3' },
];

/** What is known of the places: a count per borough, and fields that fail in each of the ways there are. */
export function createFigures(): TestSubgraph {
  return testSubgraph('figures', types, {
    Query: {
      categories: () => ['burglary', 'robbery'],
      records: () => records,
      found: () => records,
      log: () => ['an entry'],
    },
    Mutation: {
      recordCrime: () => 1,
      closeRecord: () => 1,
      closeRisk: (_source, { input }) => {
        const id = JSON.stringify(input);
        if (id.includes('refused')) throw new HubError('FORBIDDEN', 'This is for the partners of the borough.');
        if (id.includes('lost')) throw new TypeError('connect ECONNREFUSED 10.0.0.7:5432');
        const isThere = id.includes('/2026-1');
        return { closed: isThere, userErrors: isThere ? [] : [{ code: 'NOT_FOUND', message: 'There is none.' }] };
      },
    },
    Borough: {
      crime: ({ code }) => Number(code?.slice(-2)),
      confidence: () => 56,
      secret: () => 7,
      sealed: () => 7,
      inner: () => ({ open: '1', sealed: '7' }),
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
