import { BlockList, isIP } from 'node:net';

/** How the api stands in the network. */
export type DoorSettings = {
  /** Names and addresses it answers to, lower case, without a port. Whoever asks for another one is refused. */
  hosts: ReadonlySet<string>;
  /** `https://qa.example.com`, or null where it is only for this machine. */
  publicOrigin: string | null;
  /** Proxies whose word counts for where a request came from. */
  trusted: BlockList;
  /** Requests a minute for one viewer; null: nobody counts. */
  limitPerMinute: number | null;
};

export const LOOPBACK_HOST = '127.0.0.1';
const LOOPBACK = [LOOPBACK_HOST, 'localhost', '[::1]'];
const EVERYWHERE = new Set(['0.0.0.0', '::']);

export const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127\./.test(host);

/** What is asked for by name: this machine, the public address, what was listed, the address listened on. */
export function hostsOf(listensOn: string, publicUrl: string | null, listed: string[]): Set<string> {
  const own = EVERYWHERE.has(listensOn) ? [] : [isIP(listensOn) === 6 ? `[${listensOn}]` : listensOn];
  const named = publicUrl ? [new URL(publicUrl).hostname] : [];
  return new Set([...LOOPBACK, ...own, ...named, ...listed].map((host) => host.toLowerCase()));
}

/** Addresses and networks (10.0.0.0/8), or null where one of them is neither. */
export function proxiesOf(list: string[]): BlockList | null {
  const trusted = new BlockList();
  for (const entry of list) {
    const [address = '', prefix] = entry.split('/');
    const version = isIP(address);
    if (version === 0) return null;
    const family = version === 4 ? 'ipv4' : 'ipv6';
    const bits = prefix === undefined ? null : Number(prefix);
    if (bits === null) trusted.addAddress(address, family);
    else if (Number.isInteger(bits) && bits >= 0 && bits <= (version === 4 ? 32 : 128)) {
      trusted.addSubnet(address, bits, family);
    } else return null;
  }
  return trusted;
}
