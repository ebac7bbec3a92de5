import { isSecretOf } from '../../kit/access/keySecret.ts';
import { HubError } from '../../kit/hubError.ts';
import { anonymous, type Viewer } from '../../kit/viewer.ts';
import type { Credential } from './credentials.ts';

/**
 * Who shows a credential; whoever shows none is anonymous, and whoever shows a wrong one is refused rather than taken for
 * anonymous: a partner whose key ended must learn of it.
 */
export type Authenticate = (credential: Credential) => Promise<Viewer>;

export interface AuthenticatorOptions {
  /** Whose a partner's key is; left out where the hub keeps none. */
  readonly keys?: { viewerOf(secret: string): Promise<Viewer> };
  /** Whose a token of the identity provider is; left out where there is none. */
  readonly tokens?: (token: string) => Promise<Viewer>;
  /** The key of whoever runs this hub, by its hash, and whom it makes. */
  readonly administrator?: { readonly hash: string; readonly viewer: Viewer };
}

export function createAuthenticator({ keys, tokens, administrator }: AuthenticatorOptions = {}): Authenticate {
  return async (credential) => {
    if (credential === null) return anonymous;
    if (credential.is === 'KEY') {
      if (administrator && isSecretOf(credential.text, administrator.hash)) return administrator.viewer;
      if (keys) return keys.viewerOf(credential.text);
    } else if (tokens) {
      return tokens(credential.text);
    }
    throw new HubError(
      'UNAUTHENTICATED',
      `This hub takes no ${credential.is === 'KEY' ? 'keys' : 'tokens'} of that kind.`,
    );
  };
}
