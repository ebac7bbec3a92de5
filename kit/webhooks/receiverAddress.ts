import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { HubError } from '../hubError.ts';

const longestUrl = 2_000;
const usualPorts = new Set(['', '443', '8443']);

/** Networks of the hub's own neighbourhood that webhooks may reach all the same. */
export class NearNetworks {
  readonly #networks: readonly [ipaddr.IPv4 | ipaddr.IPv6, number][];

  /** @param ranges such as "10.4.0.0/16" @throws RangeError for what is no range */
  constructor(ranges: readonly string[] = []) {
    this.#networks = ranges.map((range) => {
      if (!ipaddr.isValidCIDR(range)) throw new RangeError(`"${range}" is no range such as 10.4.0.0/16`);
      return ipaddr.parseCIDR(range);
    });
  }

  get isEmpty(): boolean {
    return this.#networks.length === 0;
  }

  has(address: string): boolean {
    const plain = ipaddr.process(address);
    return this.#networks.some(([network, bits]) => plain.kind() === network.kind() && plain.match(network, bits));
  }
}

/** Whether everybody can reach an address: not loopback, private, link-local, shared, unique-local, translated or kept back. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/** Plain HTTP and ports of one's own are for the networks that the hub was told of, and for nobody else. */
export function isNearOnly({ protocol, port }: URL): boolean {
  return protocol === 'http:' || !usualPorts.has(port);
}

/** Why an address cannot be a webhook's; null where it can. What its name leads to is looked at when it is called. */
export function addressFault(text: string, near: NearNetworks): string | null {
  const url = URL.parse(text);
  if (url === null || text.length > longestUrl) {
    return `An address is whole and has at most ${String(longestUrl)} characters, such as "https://hooks.example.gov.uk/hub".`;
  }
  const { protocol, username, password, hash } = url;
  if (protocol !== 'https:' && (protocol !== 'http:' || near.isEmpty)) return 'Updates are sent by https alone.';
  if (username !== '' || password !== '')
    return 'An address holds no name and no password: the signature says who calls.';
  if (hash !== '') return 'An address ends before "#".';
  if (isNearOnly(url) && near.isEmpty) return 'The port is 443 or 8443.';
  const host = hostOf(url);
  if (isIP(host) !== 0) return isAllowed(host, isNearOnly(url), near) ? null : refusal;
  const isLocal = /^localhost\.?$|\.(?:localhost|local|internal|lan|home\.arpa)\.?$/i.test(host);
  return (isLocal || !host.includes('.')) && near.isEmpty ? refusal : null;
}

const refusal = 'The address leads to a place that is not public, or by a way that the hub does not take.';

/** The host without the brackets of an IPv6 address. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

function isAllowed(address: string, nearOnly: boolean, near: NearNetworks): boolean {
  return near.has(address) || (!nearOnly && isPublicAddress(address));
}

export type Lookup = (
  host: string,
  done: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
) => void;

/** Where a name is not found, the system gives the error alone, whatever its types say. */
const ofSystem: Lookup = (host, done) =>
  systemLookup(host, { all: true, order: 'verbatim' }, (error, addresses) =>
    done(error, error === null ? addresses : []),
  );

/**
 * Finds the addresses of a name at the moment of connecting, and gives only these to the connection: between looking and
 * connecting nobody can change what the name leads to. One address that is refused, and the name is: it leads two ways.
 */
export function guardedLookup(nearOnly: boolean, near: NearNetworks, lookup: Lookup = ofSystem): LookupFunction {
  return (host, options, done) => {
    lookup(host, (error, addresses) => {
      const [first] = addresses;
      if (error !== null || first === undefined) {
        done(error ?? new HubError('NOT_FOUND', 'The name has no address.'), '', 0);
      } else if (!addresses.every(({ address }) => isAllowed(address, nearOnly, near))) {
        done(new HubError('FORBIDDEN', refusal), '', 0);
      } else if (options.all === true) {
        done(null, [...addresses]);
      } else {
        done(null, first.address, first.family);
      }
    });
  };
}
