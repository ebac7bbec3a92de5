import { z } from 'zod';
import type { AccessKey } from '../../kit/access/accessKey.ts';
import type { KeyWanted } from '../../kit/access/newKey.ts';
import { HubError } from '../../kit/hubError.ts';
import { scopes, viewerRoles } from '../../kit/viewer.ts';
import type { Config } from '../config.ts';
import { askGraph } from './askGraph.ts';

/** A key as the command line shows it. */
export type ShownKey = Omit<AccessKey, 'line'>;

/** What the command line does with keys, wherever they are kept. */
export interface Keys {
  create(wanted: KeyWanted): Promise<{ readonly key: ShownKey; readonly secret: string }>;
  list(): Promise<readonly ShownKey[]>;
  rotate(prefix: string, overlapDays: number): Promise<{ readonly key: ShownKey; readonly secret: string }>;
  revoke(prefix: string): Promise<ShownKey>;
}

const facts = 'prefix agency role boroughs scopes purpose createdAt expiresAt revokedAt successor';
const payload = `key { ${facts} } secret userErrors { message }`;

const shown = z.object({
  prefix: z.string(),
  agency: z.string(),
  role: z.enum(viewerRoles),
  boroughs: z.array(z.string()),
  scopes: z.array(z.enum(scopes)),
  purpose: z.string(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  successor: z.string().nullable(),
});
const acted = z.object({
  key: shown.nullable(),
  secret: z.string().nullable(),
  userErrors: z.array(z.object({ message: z.string() })),
});

/** The keys of a hub that runs and has the embedded state open: it is asked, as whoever runs it. */
export function keysOfRunningHub(config: Config): Keys {
  const act = async (query: string, variables: Readonly<Record<string, unknown>>) => {
    const { done } = await askGraph(config, query, variables, z.object({ done: acted }));
    if (done.key === null)
      throw new HubError('BAD_USER_INPUT', done.userErrors.map(({ message }) => message).join(' '));
    return { key: done.key, secret: done.secret ?? '' };
  };
  return {
    create: ({ agency, role, boroughs, scopes: wanted, purpose, expiresAt }) =>
      act(`mutation ($input: CreateAccessKeyInput!) { done: createAccessKey(input: $input) { ${payload} } }`, {
        input: { agency, role, boroughs, scopes: wanted, purpose, expiresOn: expiresAt?.slice(0, 10) ?? null },
      }),
    list: async () => {
      const { keys } = await askGraph(
        config,
        `{ keys: accessKeys { ${facts} } }`,
        {},
        z.object({ keys: z.array(shown) }),
      );
      return keys;
    },
    rotate: (prefix, overlapDays) =>
      act(
        `mutation ($prefix: String!, $days: Int!) { done: rotateAccessKey(prefix: $prefix, overlapDays: $days) { ${payload} } }`,
        { prefix, days: overlapDays },
      ),
    revoke: async (prefix) => {
      const query = `mutation ($prefix: String!) { done: revokeAccessKey(prefix: $prefix) { ${payload} } }`;
      return (await act(query, { prefix })).key;
    },
  };
}
