import type { IncomingMessage } from 'node:http';
import type { Viewer } from '../../kit/viewer.ts';

/**
 * Who follows. Asked when a subscription begins, before every update and from time to time between: rejects with a HubError
 * once the key is revoked or the token has expired, and the subscription ends with its code.
 */
export type Identity = () => Promise<Viewer>;

/** What a connection shows of who is behind it. */
export interface Credentials {
  readonly request: IncomingMessage;
  /** As in the header `authorization`, which a browser's WebSocket can only give when it connects. */
  readonly authorization: string | undefined;
}

export type IdentityOf = (credentials: Credentials) => Identity;
