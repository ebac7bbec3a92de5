import { createHash } from 'node:crypto';
import type { Viewer } from '../../kit/viewer.ts';
import type { Authenticate } from '../access/authenticator.ts';
import type { Credential } from '../access/credentials.ts';
import { withPurpose } from '../access/purpose.ts';
import type { Identity } from './identity.ts';

/** What somebody shows, and what for; throws a HubError where it can be no credential. */
export type Shown = () => { readonly credential: Credential; readonly purpose: unknown };

/** How long an answer stands among followers who ask in the same round, in milliseconds. */
const standsMs = 100;

/**
 * Who follows, asked once for all who show the same: as each update comes, and not for each of a thousand connections of one key.
 * An answer from before the update is never used for it, since every update begins a round.
 */
export class SharedIdentities {
  readonly #authenticate: Authenticate;
  readonly #round: () => number;
  readonly #known = new Map<string, WeakRef<SharedIdentity>>();
  readonly #forgetting = new FinalizationRegistry<string>((key) => {
    if (this.#known.get(key)?.deref() === undefined) this.#known.delete(key);
  });

  /** @param round a number that changes whenever there may be something to tell */
  constructor(authenticate: Authenticate, round: () => number) {
    this.#authenticate = authenticate;
    this.#round = round;
  }

  of(shown: Shown): Identity {
    try {
      const { credential, purpose } = shown();
      const text = JSON.stringify([credential, purpose ?? null]);
      // Secrets are kept by those who show them, and not here for longer.
      const key = createHash('sha256').update(text).digest('base64');
      const known = this.#known.get(key)?.deref();
      if (known !== undefined) return known.ask;
      const ask = async () => withPurpose(await this.#authenticate(credential), purpose);
      const made = new SharedIdentity(ask, this.#round);
      this.#known.set(key, new WeakRef(made));
      this.#forgetting.register(made, key);
      return made.ask;
    } catch (error) {
      const refused = error instanceof Error ? error : new Error(String(error));
      return () => Promise.reject(refused);
    }
  }
}

class SharedIdentity {
  readonly #authenticated: Identity;
  readonly #round: () => number;
  #viewer: { readonly viewer: Viewer; readonly text: string } | null = null;
  #answer: { readonly promise: Promise<Viewer>; readonly round: number; readonly at: number } | null = null;

  constructor(authenticated: Identity, round: () => number) {
    this.#authenticated = authenticated;
    this.#round = round;
  }

  readonly ask: Identity = () => {
    const [round, now] = [this.#round(), performance.now()];
    if (this.#answer?.round === round && now - this.#answer.at < standsMs) return this.#answer.promise;
    const promise = this.#authenticated().then((viewer) => this.#same(viewer));
    this.#answer = { promise, round, at: now };
    return promise;
  };

  /** The very same object while nothing about the viewer changes: what is worked out for it stands. */
  #same(viewer: Viewer): Viewer {
    const text = JSON.stringify(viewer);
    if (this.#viewer?.text !== text) this.#viewer = { viewer, text };
    return this.#viewer.viewer;
  }
}
