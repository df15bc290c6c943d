import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { OidcSettings } from '../access/auth.ts';

const CLIENT = { id: 'tingjian', secret: 'known to both sides only' };

/** A real sign-in page of somebody else (OpenID Connect), where people type a name and are believed. */
export async function startSignInElsewhere(callbackUrl: string) {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [callbackUrl] }],
    claims: { profile: ['preferred_username'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: `subject-of-${id}`, preferred_username: id }),
    }),
    pkce: { required: () => true },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  const settings: OidcSettings = {
    name: '集团统一登录',
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
  };
  return {
    settings,
    /** Walks through the pages of the sign-in as this person; answers with the address that leads back. */
    async walk(from: string, login: string): Promise<string> {
      const jar = new Map<string, string>();
      let next: { url: string; form?: URLSearchParams } = { url: from };
      for (let step = 0; step < 12; step += 1) {
        if (!next.url.startsWith(issuer)) return next.url;
        const page = await fetch(next.url, {
          method: next.form ? 'POST' : 'GET',
          body: next.form,
          redirect: 'manual',
          headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
        });
        for (const line of page.headers.getSetCookie()) {
          const [name, value] = line.split(';')[0]!.split(/=(.*)/s) as [string, string];
          jar.set(name, value);
        }
        const onward = page.headers.get('location');
        if (onward) next = { url: new URL(onward, next.url).href };
        else next = filledIn(await page.text(), { url: next.url, login });
      }
      throw new Error('the sign-in page leads nowhere');
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function filledIn(html: string, { url, login }: { url: string; login: string }) {
  const [, action] = /<form[^>]* action="([^"]+)"/.exec(html) ?? [];
  const [, prompt] = /name="prompt" value="([^"]+)"/.exec(html) ?? [];
  if (!action || !prompt) throw new Error(`no form on the sign-in page: ${html.slice(0, 500)}`);
  return { url: new URL(action, url).href, form: new URLSearchParams({ prompt, login, password: 'any' }) };
}
