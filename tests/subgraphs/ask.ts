import type { Subgraph } from '../../kit/subgraph/subgraph.ts';
import { anonymous } from '../../kit/viewer.ts';

/** Asks a subgraph as the gateway does. */
export function execute(subgraph: Subgraph, query: string, variables: Readonly<Record<string, unknown>> = {}) {
  return subgraph.execute({ query, variables, viewer: anonymous, requestId: 'test' });
}

/** The data of an answer as plain objects; an answer with errors fails the test. */
export async function ask(subgraph: Subgraph, query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const { data, errors } = await execute(subgraph, query, variables);
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return plain(data);
}

/** What a subgraph answers for entities of one type, one by one in the order of their keys. */
export async function askEntities(subgraph: Subgraph, type: string, codes: readonly string[], selection: string) {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} ${selection} } }`;
  const answer = await ask(subgraph, query, { of: codes.map((code) => ({ __typename: type, code })) });
  return answer;
}

/** Results have no prototype, which matchers would count as a difference. */
function plain(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data ?? null));
}
