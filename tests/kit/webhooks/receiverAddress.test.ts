import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from '@jest/globals';
import { addressFault, guardedLookup, isPublicAddress, NearNetworks } from '../../../kit/webhooks/receiverAddress.ts';

const nobody = new NearNetworks();
const near = new NearNetworks(['127.0.0.0/8', '10.4.0.0/16']);

describe('an address that updates are sent to', () => {
  it.each([
    'https://hooks.example.gov.uk/hub?for=us',
    'https://hooks.example.gov.uk:8443/hub',
    'https://93.184.216.34/',
    'https://[2606:2800:220:1::1]/',
  ])('may be %s', (url) => {
    expect(addressFault(url, nobody)).toBeNull();
  });

  it.each([
    'hooks.example.gov.uk',
    'http://hooks.example.gov.uk/',
    'ftp://hooks.example.gov.uk/',
    'https://user:word@hooks.example.gov.uk/',
    'https://hooks.example.gov.uk/#part',
    'https://hooks.example.gov.uk:22/',
    'https://localhost/',
    'https://hub/',
    'https://db.internal./',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0/',
    'https://10.0.0.1/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://100.64.0.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/',
    'https://[::]/',
    'https://[fd00:ec2::254]/',
    'https://[fe80::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[2002:7f00:1::]/',
    `https://hooks.example.gov.uk/${'a'.repeat(2_000)}`,
  ])('may not be %s', (url) => {
    expect(addressFault(url, nobody)).toEqual(expect.any(String));
  });

  it('may be in a network that the hub was told of, by http and at any port, and in no other', () => {
    expect(addressFault('http://127.0.0.1:9000/', near)).toBeNull();
    expect(addressFault('https://10.4.2.1/', near)).toBeNull();
    expect(addressFault('https://10.5.2.1/', near)).toEqual(expect.any(String));
    expect(addressFault('http://93.184.216.34/', near)).toEqual(expect.any(String));
    expect(() => new NearNetworks(['10.4'])).toThrow('"10.4" is no range');
  });
});

describe('an address that everybody can reach', () => {
  it.each(['0.0.0.0', '224.0.0.1', '255.255.255.255', '192.0.2.1', '198.18.0.1', 'ff02::1', 'nothing'])(
    'is not %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(false);
    },
  );
});

describe('the addresses of a name', () => {
  const ask = (answers: readonly string[], nearOnly = false, networks = nobody) =>
    new Promise<string>((resolve) => {
      const found = answers.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 }));
      guardedLookup(nearOnly, networks, (_host, done) => done(null, found))(
        'hooks.example',
        { all: true },
        (error, told) => {
          resolve(error === null ? JSON.stringify(told) : error.message);
        },
      );
    });

  it('are given to the connection as they were looked at', async () => {
    expect(await ask(['93.184.216.34'])).toContain('93.184.216.34');
  });

  it.each([[['127.0.0.1']], [['93.184.216.34', '10.0.0.1']], [['::ffff:10.0.0.1']], [['169.254.169.254']]])(
    'are refused whole where one of them is not public: %s',
    async (answers) => {
      expect(await ask(answers)).toContain('not public');
    },
  );

  it('are held to the networks that the hub was told of for http', async () => {
    expect(await ask(['127.0.0.1'], true, near)).toContain('127.0.0.1');
    expect(await ask(['93.184.216.34'], true, near)).toContain('not public');
  });

  it('are none where the name has none', async () => {
    expect(await ask([])).toBe('The name has no address.');
  });
});
