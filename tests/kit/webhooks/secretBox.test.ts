import { describe, expect, it } from '@jest/globals';
import { makeWebhookSecret, SecretBox } from '../../../kit/webhooks/secretBox.ts';

describe('a sealed secret', () => {
  const secret = makeWebhookSecret();
  const box = new SecretBox('a secret of the tests');

  it('opens under the hub’s secret, for its own webhook', () => {
    expect(new SecretBox('a secret of the tests').open(box.seal(secret, 'wh_1'), 'wh_1')).toBe(secret);
  });

  it('is another text each time', () => {
    expect(box.seal(secret, 'wh_1')).not.toBe(box.seal(secret, 'wh_1'));
  });

  it('does not open under another secret, for another webhook, or once it was altered', () => {
    const sealed = box.seal(secret, 'wh_1');
    for (const open of [
      () => new SecretBox('another secret entirely').open(sealed, 'wh_1'),
      () => box.open(sealed, 'wh_2'),
      () => box.open(`${sealed.startsWith('A') ? 'B' : 'A'}${sealed.slice(1)}`, 'wh_1'),
      () => box.open('', 'wh_1'),
    ]) {
      expect(open).toThrow('Rotate the webhook’s secret');
    }
  });
});
