import { z } from 'zod';
import type { Database, Session } from '../database/database.ts';
import { HubError } from '../hubError.ts';
import { scopes, viewerRoles } from '../viewer.ts';
import { isInForce, type AccessKey } from './accessKey.ts';
import { makeKey } from './keySecret.ts';
import { checkedKey, type KeyWanted } from './newKey.ts';

/** A key just made, with the secret that is shown this once. */
export interface IssuedKey {
  readonly key: AccessKey;
  readonly secret: string;
}

/** A key as it is found when somebody shows it. */
export interface FoundKey {
  readonly key: AccessKey;
  readonly hash: string;
}

const instant = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${column}`;
/** From a key back to the one that no rotation made. */
const line = `(
  with recursive back (prefix) as (
    select access_key.prefix
    union select older.prefix from spine.access_key older join back on older.successor = back.prefix
  )
  select prefix from back
  where not exists (select 1 from spine.access_key older where older.successor = back.prefix)
) as line`;
const columns = `prefix, ${line}, hash, agency, role, boroughs, scopes, purpose, successor,
  ${instant('created_at')}, ${instant('expires_at')}, ${instant('revoked_at')}`;

const row = z
  .object({
    prefix: z.string(),
    line: z.string(),
    hash: z.string(),
    agency: z.string(),
    role: z.enum(viewerRoles),
    boroughs: z.array(z.string()),
    scopes: z.array(z.enum(scopes)),
    purpose: z.string(),
    successor: z.string().nullable(),
    created_at: z.string(),
    expires_at: z.string().nullable(),
    revoked_at: z.string().nullable(),
  })
  .transform(({ hash, created_at, expires_at, revoked_at, ...key }): FoundKey => ({
    hash,
    key: { ...key, createdAt: created_at, expiresAt: expires_at, revokedAt: revoked_at },
  }));

/** The keys of partner agencies, in the spine's schema. Whoever calls it has made sure that they may. */
export class KeyStore {
  constructor(
    private readonly database: Database,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** The newest first; all agencies' where none is named. */
  async list(agency: string | null = null): Promise<AccessKey[]> {
    const rows = await this.database.query(
      `select ${columns} from spine.access_key where $1::text is null or agency = $1 order by access_key.created_at desc, prefix`,
      [agency],
    );
    return z
      .array(row)
      .parse(rows)
      .map(({ key }) => key);
  }

  async find(prefix: string): Promise<FoundKey | null> {
    return this.#find(this.database, prefix);
  }

  /** @throws HubError BAD_USER_INPUT where such a key cannot be */
  async create(wanted: KeyWanted): Promise<IssuedKey> {
    return this.#insert(this.database, wanted);
  }

  /**
   * Makes a key with the same grants, and lets the old one end after the overlap, in which both open.
   * @throws HubError NOT_FOUND, and CONFLICT for a key that opens nothing any more or is being replaced already
   */
  async rotate(prefix: string, overlapDays: number): Promise<IssuedKey> {
    if (!Number.isInteger(overlapDays) || overlapDays < 0 || overlapDays > 90) {
      throw new HubError('BAD_USER_INPUT', `The overlap is 0 to 90 days; got ${overlapDays}.`);
    }
    return this.database.transaction(async (session) => {
      const { key } = await this.#known(session, prefix, 'for update');
      if (!isInForce(key, this.now())) throw new HubError('CONFLICT', `The key ${prefix} has ended; make a new one.`);
      if (key.successor !== null) {
        throw new HubError('CONFLICT', `The key ${prefix} is being replaced by ${key.successor} already.`);
      }
      const issued = await this.#insert(session, key);
      const ends = new Date(this.now().getTime() + overlapDays * 86_400_000).toISOString();
      await session.query(
        `update spine.access_key set successor = $2, expires_at = least(expires_at, $3::timestamptz) where prefix = $1`,
        [prefix, issued.key.prefix, ends],
      );
      return issued;
    });
  }

  /** Ends a key at once; one that is revoked already stays as it is. @throws HubError NOT_FOUND */
  async revoke(prefix: string): Promise<AccessKey> {
    await this.database.query(
      'update spine.access_key set revoked_at = $2::timestamptz where prefix = $1 and revoked_at is null',
      [prefix, this.now().toISOString()],
    );
    return (await this.#known(this.database, prefix)).key;
  }

  async #find(session: Session, prefix: string, lock = ''): Promise<FoundKey | null> {
    const [found] = await session.query(`select ${columns} from spine.access_key where prefix = $1 ${lock}`, [prefix]);
    return found === undefined ? null : row.parse(found);
  }

  async #known(session: Session, prefix: string, lock = ''): Promise<FoundKey> {
    const found = await this.#find(session, prefix, lock);
    if (found === null) throw new HubError('NOT_FOUND', `There is no key ${prefix}; "hub keys list" shows them.`);
    return found;
  }

  async #insert(session: Session, wanted: KeyWanted): Promise<IssuedKey> {
    const now = this.now();
    const { agency, role, boroughs, scopes: granted, purpose, expiresAt } = checkedKey(wanted, now);
    const { prefix, secret, hash } = makeKey();
    await session.query(
      `insert into spine.access_key (prefix, hash, agency, role, boroughs, scopes, purpose, created_at, expires_at)
       values ($1, $2, $3, $4, $5::text[], $6::text[], $7, $8::timestamptz, $9::timestamptz)`,
      [prefix, hash, agency, role, boroughs, granted, purpose, now.toISOString(), expiresAt],
    );
    return { key: (await this.#known(session, prefix)).key, secret };
  }
}
