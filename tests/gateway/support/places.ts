import { testSubgraph, type TestSubgraph } from './testSubgraph.ts';

const hackney = { __typename: 'Borough', code: 'E09000012', name: 'Hackney' };
const camden = { __typename: 'Borough', code: 'E09000007', name: 'Camden' };
const dalston = { __typename: 'Ward', code: 'E05009371', name: 'Dalston', boroughCode: hackney.code };
const homerton = { __typename: 'Ward', code: 'E05009377', name: 'Homerton', boroughCode: hackney.code };
const boroughs = [hackney, camden];

const types = `
  scalar Period
  type Query { boroughs: [Borough!]! borough(code: String!): Borough areas: [Area!]! wards: [Ward!]! asker: String viewer: String }
  type Mutation { renameBorough(code: String!, name: String!): Borough }
  type Subscription { updates: String }
  interface Area { code: ID! name: String! }
  type Borough implements Area @key(fields: "code") { code: ID! name: String! }
  type Ward implements Area @key(fields: "code") { code: ID! name: String! borough: Borough! }
`;

/** Where everything is: two boroughs and two wards. */
export function createPlaces(): TestSubgraph {
  return testSubgraph('places', types, {
    Query: {
      boroughs: () => boroughs,
      borough: (_source, { code }) => boroughs.find((borough) => borough.code === code) ?? null,
      areas: () => [dalston, hackney, homerton, camden],
      wards: () => [dalston, homerton],
      asker: (_source, _args, { requestId }) => requestId,
      viewer: (_source, _args, { viewer }) => viewer.role,
    },
    Mutation: { renameBorough: (_source, { code, name }) => ({ code, name }) },
    Ward: { borough: (ward) => boroughs.find(({ code }) => code === ward['boroughCode']) },
  });
}
