import { describe, expect, it } from '@jest/globals';
import { isLoopbackAddress, isLoopbackHost } from '../../../kit/server/loopback.ts';

describe('this machine', () => {
  it.each(['127.0.0.1', '127.8.0.1', '::1', '::ffff:127.0.0.1'])('has the address %s', (address) => {
    expect(isLoopbackAddress(address)).toBe(true);
  });

  it.each([undefined, '', '10.0.0.1', '127.0.0.1.example', '::ffff:10.0.0.1', '::2'])(
    'has not the address %s',
    (address) => {
      expect(isLoopbackAddress(address)).toBe(false);
    },
  );

  it.each(['localhost', 'localhost:4000', 'LOCALHOST:4000', '127.0.0.1:4000', '[::1]:4000'])('is called %s', (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  });

  it.each([
    undefined,
    '',
    'localhost.elsewhere.example',
    'elsewhere.example:4000',
    'localhost:4000@elsewhere',
    '127.0.0.1:x',
  ])('is not called %s', (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  });
});
