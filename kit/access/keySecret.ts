import { hash as digest, randomBytes, timingSafeEqual } from 'node:crypto';

/** Any key of a hub, wherever it turns up: nothing else looks like one, so that it can be found in logs and addresses. */
export const keyPattern = /hub_[a-z0-9]{10}_[A-Za-z0-9_-]{43}/;

/** A token of an identity provider, signed or not. */
const tokenPattern = /eyJ[A-Za-z0-9_-]{4,}\.eyJ[A-Za-z0-9_-]{4,}\./;

/** Whether a text holds what somebody could show to say who they are. */
export function holdsCredential(text: string): boolean {
  return keyPattern.test(text) || tokenPattern.test(text);
}

const wholeKey = new RegExp(`^${keyPattern.source}$`);

/** A key as it is made. The secret is shown once and kept nowhere. */
export interface MadeKey {
  /** The part that may be shown, such as "k3n8w0q2ax". */
  readonly prefix: string;
  readonly secret: string;
  readonly hash: string;
}

/**
 * 256 bits of chance. The hash needs no salt and no slowness for it: there is nothing to guess, as there is with passwords.
 */
export function makeKey(): MadeKey {
  const prefix = BigInt(`0x${randomBytes(8).toString('hex')}`)
    .toString(36)
    .padStart(13, '0')
    .slice(-10);
  const secret = `hub_${prefix}_${randomBytes(32).toString('base64url')}`;
  return { prefix, secret, hash: hashOf(secret) };
}

export function hashOf(secret: string): string {
  return digest('sha256', secret);
}

/** The visible part of what claims to be a key; null for what cannot be one. */
export function prefixOf(secret: string): string | null {
  return wholeKey.test(secret) ? secret.slice(4, 14) : null;
}

/** Whether a secret is the one of the hash, in a time that tells nothing of how much of it is right. */
export function isSecretOf(secret: string, hash: string): boolean {
  const [given, kept] = [digest('sha256', secret, 'buffer'), Buffer.from(hash, 'hex')];
  return given.length === kept.length && timingSafeEqual(given, kept);
}
