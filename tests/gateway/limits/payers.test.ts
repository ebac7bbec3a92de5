import { expect, it } from '@jest/globals';
import { payerOf } from '../../../gateway/limits/payerOf.ts';
import { senderAddress } from '../../../kit/server/senderAddress.ts';
import { anonymous } from '../../../kit/viewer.ts';
import { startTestHub } from '../support/testHub.ts';

it.each([
  ['an address of IPv4', '192.0.2.7', 'address:192.0.2.7'],
  ['one in the form of IPv6', '::ffff:192.0.2.7', 'address:192.0.2.7'],
  ['one with the port of its connection', '192.0.2.7:50314', 'address:192.0.2.7'],
  ['one network of IPv6', '2001:db8:1:2:3:4:5:6', 'address:2001:db8:1:2'],
  ['the same otherwise written', '2001:0DB8:1:2::9', 'address:2001:db8:1:2'],
  ['the same with a port', '[2001:db8:1:2::9]:443', 'address:2001:db8:1:2'],
  ['what is no address', 'unknown', 'address:unknown'],
])('one budget has %s', (_what, address, payer) => {
  expect(payerOf(anonymous, address).name).toBe(payer);
});

it.each([
  ['the connection’s without a proxy, whatever a header says', 0, '192.0.2.9, 192.0.2.8', '192.0.2.1'],
  ['what the proxy in front added', 1, '192.0.2.9, 192.0.2.8', '192.0.2.8'],
  ['what the outermost of two added', 2, '192.0.2.9, 192.0.2.8, 192.0.2.7', '192.0.2.8'],
  ['the connection’s where a proxy added nothing', 1, undefined, '192.0.2.1'],
])('the address of a sender is %s', (_what, proxies, forwarded, address) => {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  expect(senderAddress({ headers, socket: { remoteAddress: '192.0.2.1' } }, proxies)).toBe(address);
});

it.each([
  [0, ['192.0.2.1', '192.0.2.2', '192.0.2.3'], [200, 200, 429]],
  [1, ['192.0.2.1, 192.0.2.9', '192.0.2.2, 192.0.2.9', '192.0.2.3, 192.0.2.9'], [200, 200, 429]],
  [1, ['192.0.2.9, 192.0.2.1', '192.0.2.9, 192.0.2.2', '192.0.2.9, 192.0.2.3'], [200, 200, 200]],
])('nobody has another budget by what they write, behind %d proxies', async (proxies, senders, statuses) => {
  const allowance = { perQuery: 30, capacity: 30, perSecond: 0.001 };
  await using hub = await startTestHub({
    proxies,
    limits: { allowances: { anonymous: allowance, known: allowance } },
  });
  const asked: number[] = [];
  for (const sender of senders) {
    asked.push((await hub.query('{ boroughs { name inner { open } } }', {}, { 'x-forwarded-for': sender })).status);
  }
  expect(asked).toEqual(statuses);
});
