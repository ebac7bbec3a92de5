import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { HubError } from '../hubError.ts';

/** A secret as Standard Webhooks writes it. */
export function makeWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

/** Any secret of a webhook, wherever it turns up. */
export const webhookSecretPattern = /whsec_[A-Za-z0-9+/=]{8,}/g;

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/**
 * Seals secrets for the database. They must be had again to sign with, so that a hash will not do; and they are sealed rather
 * than derived from the hub's own secret, since a hub that gets another one must notice, and not sign what nobody can verify.
 */
export class SecretBox {
  readonly #key: Buffer;

  /** @param hubSecret what all gateways of the hub share */
  constructor(hubSecret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', hubSecret, '', 'secrets of webhooks', 32));
  }

  /** @param webhook its id: what is sealed for one opens for no other */
  seal(secret: string, webhook: string): string {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv(algorithm, this.#key, iv).setAAD(Buffer.from(webhook));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** @throws HubError CONFLICT where it was sealed by another hub, or for another webhook */
  open(text: string, webhook: string): string {
    const bytes = Buffer.from(text, 'base64url');
    try {
      const decipher = createDecipheriv(algorithm, this.#key, bytes.subarray(0, ivBytes))
        .setAAD(Buffer.from(webhook))
        .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      throw new HubError(
        'CONFLICT',
        'The secret was sealed under another internal secret of the hub. Rotate the webhook’s secret, and resume it.',
      );
    }
  }
}
