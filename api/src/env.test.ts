import { expect, test } from 'vitest';
import { readApiSettings } from './env.ts';

const read = (env: Record<string, string>) =>
  readApiSettings({ DATABASE_URL: 'postgres://a@127.0.0.1/a', TINGJIAN_DATA: '/tmp', ...env });

test('unless told otherwise it is for this machine only', () => {
  const { host, port, door } = read({});
  expect([host, port, door.publicOrigin, door.limitPerMinute]).toEqual(['127.0.0.1', 8321, null, 600]);
  expect([...door.hosts]).toEqual(['127.0.0.1', 'localhost', '[::1]']);
});

test.each([['0.0.0.0'], ['::'], ['192.168.1.5']])(
  'it does not listen on %s as long as nobody has said under which name it is asked for',
  (HOST) => {
    expect(() => read({ HOST })).toThrow(/PUBLIC_URL.*ALLOWED_HOSTS/);
    expect(read({ HOST, PUBLIC_URL: 'https://qa.example.com/' }).door.publicOrigin).toBe(
      'https://qa.example.com',
    );
    expect(read({ HOST, ALLOWED_HOSTS: 'QA.lan, 192.168.1.5' }).door.hosts).toContain('qa.lan');
  },
);

test('it answers to its public name and to the address it listens on', () => {
  const { hosts } = read({ HOST: '192.168.1.5', PUBLIC_URL: 'https://QA.example.com:8443' }).door;
  expect([...hosts].slice(3)).toEqual(['192.168.1.5', 'qa.example.com']);
});

test.each([
  ['TRUST_PROXY', 'proxy.example'],
  ['TRUST_PROXY', '10.0.0.0/40'],
  ['PUBLIC_URL', 'ftp://x.example'],
  ['HOST', 'a b'],
  ['RATE_LIMIT', '-1'],
])('%s=%s stops the start and is named', (name, value) => {
  expect(() => read({ [name]: value })).toThrow(name);
});

test('RATE_LIMIT=0: nobody counts', () => {
  expect(read({ RATE_LIMIT: '0' }).door.limitPerMinute).toBeNull();
});
