import { isInForce, viewerOfKey } from '../../kit/access/accessKey.ts';
import { isSecretOf, prefixOf } from '../../kit/access/keySecret.ts';
import type { FoundKey } from '../../kit/access/keyStore.ts';
import { HubError } from '../../kit/hubError.ts';
import type { Viewer } from '../../kit/viewer.ts';

export interface KeyCacheOptions {
  readonly find: (prefix: string) => Promise<FoundKey | null>;
  readonly now?: () => Date;
  /** How long a key is believed before it is read again: a revocation elsewhere takes that long. @default 5_000 */
  readonly freshMs?: number;
  /** How long a key that was read is believed while the database is away. @default 60_000 */
  readonly staleMs?: number;
  /** How many prefixes are remembered. @default 10_000 */
  readonly most?: number;
}

interface Remembered {
  readonly found: FoundKey | null;
  readonly at: number;
}

/** One hash of nothing, so that a prefix that nobody has takes as long as a wrong secret. */
const noHash = '0'.repeat(64);

/** How many keys, each in the place of the one before, are gone through. */
const mostSuccessors = 100;

/** Tells whose a key is, without asking the database for every request. */
export class KeyCache {
  readonly #remembered = new Map<string, Remembered>();
  readonly #underWay = new Map<string, Promise<FoundKey | null>>();
  readonly #options: KeyCacheOptions;
  readonly #now: () => Date;

  constructor(options: KeyCacheOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** @throws HubError UNAUTHENTICATED for a key that is none, has ended or was revoked: never who else it might be */
  async viewerOf(secret: string): Promise<Viewer> {
    const prefix = prefixOf(secret);
    const found = prefix === null ? null : await this.#find(prefix);
    const isRight = isSecretOf(secret, found?.hash ?? noHash);
    if (!found || !isRight) throw new HubError('UNAUTHENTICATED', 'The key is none of this hub.');
    if (!isInForce(found.key, this.#now())) {
      const how = found.key.revokedAt === null ? 'ended' : 'was revoked';
      throw new HubError('UNAUTHENTICATED', `The key ${found.key.prefix} ${how}; ask for another.`);
    }
    return viewerOfKey(found.key);
  }

  /**
   * Whose rights somebody has who once showed a key, as with a webhook: those of the key, or of the one that replaced it when
   * it ended. Nobody follows from a key that was revoked.
   * @throws HubError UNAUTHENTICATED
   */
  async viewerOfPrefix(prefix: string): Promise<Viewer> {
    for (let next = prefix, links = 0; links < mostSuccessors; links += 1) {
      const found = await this.#find(next);
      if (found !== null && isInForce(found.key, this.#now())) return viewerOfKey(found.key);
      if (found === null || found.key.revokedAt !== null || found.key.successor === null) break;
      next = found.key.successor;
    }
    throw new HubError('UNAUTHENTICATED', `The key ${prefix} ended or was revoked; register with another.`);
  }

  /** Reads a key anew when it is shown next, since something about it was changed here. */
  forget(prefix: string): void {
    this.#remembered.delete(prefix);
  }

  async #find(prefix: string): Promise<FoundKey | null> {
    const { freshMs = 5_000, staleMs = 60_000 } = this.#options;
    const known = this.#remembered.get(prefix);
    const age = known === undefined ? Infinity : this.#now().getTime() - known.at;
    if (known !== undefined && age < freshMs) return known.found;
    try {
      return await this.#read(prefix);
    } catch (error) {
      if (known !== undefined && age < staleMs) return known.found;
      throw error;
    }
  }

  #read(prefix: string): Promise<FoundKey | null> {
    const underWay = this.#underWay.get(prefix);
    if (underWay) return underWay;
    const reading = this.#options
      .find(prefix)
      .then((found) => this.#remember(prefix, found))
      .finally(() => this.#underWay.delete(prefix));
    this.#underWay.set(prefix, reading);
    return reading;
  }

  #remember(prefix: string, found: FoundKey | null): FoundKey | null {
    const { most = 10_000 } = this.#options;
    this.#remembered.delete(prefix);
    this.#remembered.set(prefix, { found, at: this.#now().getTime() });
    for (const oldest of this.#remembered.keys()) {
      if (this.#remembered.size <= most) break;
      this.#remembered.delete(oldest);
    }
    return found;
  }
}
