import { expect, test } from 'vitest';
import { forwardedFor } from './client-address.ts';
import { proxiesOf } from './door-settings.ts';

const named = proxiesOf(['127.0.0.1', '10.0.0.0/8', '::1'])!;

test.each<[string, string | null, string | undefined, string | null]>([
  ['no proxy at all', '203.0.113.9', undefined, '203.0.113.9'],
  ['a stranger who says to be somebody else', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['a named proxy', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['two named proxies', '127.0.0.1', '198.51.100.1, 10.1.2.3', '198.51.100.1'],
  ['what a stranger put before it does not count', '127.0.0.1', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
  ['a proxy nobody named, behind a named one', '127.0.0.1', '1.1.1.1, 172.16.0.1', '172.16.0.1'],
  ['words that are no address', '127.0.0.1', 'unknown, <script>', '127.0.0.1'],
  ['an IPv6 proxy', '::1', '2001:db8::7', '2001:db8::7'],
  ['an IPv4 address in IPv6 clothes', '127.0.0.1', '::ffff:198.51.100.1', '198.51.100.1'],
  ['no network, as in tests', null, '198.51.100.1', null],
])('%s', (_, connected, header, expected) => {
  expect(forwardedFor(connected, header, named)).toBe(expected);
});

test('proxies are addresses or networks, and nothing else', () => {
  for (const wrong of ['proxy.example', '10.0.0.0/33', '10.0.0.0/x', '10.0.0', '*']) {
    expect(proxiesOf([wrong]), wrong).toBeNull();
  }
});
