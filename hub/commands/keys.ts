import { z } from 'zod';
import { KeyStore } from '../../kit/access/keyStore.ts';
import type { KeyWanted } from '../../kit/access/newKey.ts';
import type { LogDatabase } from '../../kit/reads/readLog.ts';
import { scopes, viewerRoles } from '../../kit/viewer.ts';
import { boroughByName } from '../../schema/places/aliases.ts';
import { recordCommand, type CommandRecord } from '../access/recordCommand.ts';
import { ConfigError, readConfig } from '../config.ts';
import { openEmbeddedState } from '../state/embeddedState.ts';
import { lockHolder } from '../state/lock.ts';
import { openSpineDatabase, patienceOfCommands } from '../state/serverState.ts';
import { keysOfRunningHub, type Keys, type ShownKey } from './keysOfRunningHub.ts';

const options = z.object({
  agency: z.string(),
  role: z.enum(viewerRoles, `is one of ${viewerRoles.join(', ')}`),
  purpose: z.string(),
  borough: z.array(z.string()),
  scope: z.array(z.enum(scopes, `is one of ${scopes.join(', ')}`)),
  expiresOn: z.string().optional(),
});

/** What the command line asks for with a new key. @throws ConfigError */
export function keyWanted(given: unknown): KeyWanted {
  const parsed = options.safeParse(given);
  if (!parsed.success) throw new ConfigError(z.prettifyError(parsed.error));
  const { agency, role, purpose, borough, scope, expiresOn } = parsed.data;
  return {
    agency,
    role,
    purpose,
    boroughs: borough.map((name) => boroughByName(name)?.code ?? name),
    scopes: scope.length === 0 ? null : scope,
    expiresAt: expiresOn === undefined ? null : `${expiresOn}T00:00:00.000Z`,
  };
}

/** Makes a key and shows its secret, this once. */
export function createKey(wanted: KeyWanted): Promise<void> {
  return withKeys(async (keys, act) => {
    const { key, secret } = await act('keys create', () => keys.create(wanted));
    console.log(
      `${describe(key)}\n\n${secret}\n\nThis is the only time that the key is shown. Hand it on by a safe way.`,
    );
  });
}

export function listKeys(): Promise<void> {
  return withKeys(async (keys, act) => {
    const all = await act('keys list', () => keys.list(), {
      kind: 'READ',
      fields: ['Query.accessKeys'],
      rowsOf: (listed) => listed.length,
    });
    console.log(all.length === 0 ? 'There are no keys.' : all.map(describe).join('\n'));
  });
}

/** Makes a key in the place of another, which opens for some days more. */
export function rotateKey(prefix: string, overlapDays: number): Promise<void> {
  return withKeys(async (keys, act) => {
    const rotate = () => keys.rotate(prefix, overlapDays);
    const { key, secret } = await act(`keys rotate ${shownPrefix(prefix)}`, rotate);
    console.log(`${describe(key)}\n\n${secret}\n\n${prefix} opens for ${overlapDays} days more.`);
  });
}

export function revokeKey(prefix: string): Promise<void> {
  return withKeys(async (keys, act) => {
    console.log(describe(await act(`keys revoke ${shownPrefix(prefix)}`, () => keys.revoke(prefix))));
  });
}

type Act = <Result>(name: string, work: () => Promise<Result>, how?: CommandRecord<Result>) => Promise<Result>;

function actOn(spine: LogDatabase): Act {
  return (name, work, how) => recordCommand(spine, name, work, how);
}

/** On the database of a cluster, on the embedded state, or by asking the hub that has it open, which records the act itself. */
async function withKeys(work: (keys: Keys, act: Act) => Promise<void>): Promise<void> {
  const config = readConfig();
  const { databaseUrl, home } = config;
  if (databaseUrl !== null) {
    const database = await openSpineDatabase(databaseUrl, patienceOfCommands);
    return work(new KeyStore(database), actOn(database)).finally(() => database.close());
  }
  const holder = await lockHolder(home);
  if (holder !== null && holder.port !== null) return work(keysOfRunningHub(config), (_name, act) => act());
  const state = await openEmbeddedState(home, null, () => undefined);
  return work(new KeyStore(state.spine), actOn(state.spine)).finally(() => state.close());
}

/** What was given in its place may be a secret, and is not written down. */
function shownPrefix(given: string): string {
  return /^[a-z0-9]{10}$/.test(given) ? given : '';
}

function describe({
  prefix,
  agency,
  role,
  boroughs,
  scopes,
  purpose,
  expiresAt,
  revokedAt,
  successor,
}: ShownKey): string {
  const state = [
    ...(revokedAt === null ? [] : [`revoked ${revokedAt}`]),
    ...(expiresAt === null ? [] : [`ends ${expiresAt}`]),
    ...(successor === null ? [] : [`replaced by ${successor}`]),
  ];
  return [`${prefix}  ${agency} ${role}`, boroughs.join(' '), scopes.join(' '), purpose, ...state]
    .filter((part) => part !== '')
    .join(' · ');
}
