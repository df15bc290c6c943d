import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { isLoopback, LOOPBACK_HOST } from '../front-door/door-settings.ts';

const HOUR_MS = 3600_000;
const EVERYWHERE = ['0.0.0.0', '::'];

type App = { fetch(request: Request, env: object): Response | Promise<Response> };

/** Listens where it is told, and always for this machine too. A taken port is one clear sentence. */
export async function startServer(
  app: App,
  { host, port }: { host: string; port: number },
): Promise<{ stop(): Promise<void> }> {
  const hosts = isLoopback(host) || EVERYWHERE.includes(host) ? [host] : [LOOPBACK_HOST, host];
  const listening: Server[] = [];
  const stop = async () => {
    await Promise.all(listening.map(close));
  };
  try {
    for (const each of hosts) listening.push(await listen(app, each, port));
  } catch (problem) {
    await stop();
    throw problem;
  }
  return { stop };
}

function listen(app: App, host: string, port: number): Promise<Server> {
  const server: Server = createServer(
    // A recording over a slow line takes a while; a line that says nothing is closed all the same.
    { requestTimeout: HOUR_MS, headersTimeout: 30_000, keepAliveTimeout: 10_000 },
    getRequestListener((request, env) => app.fetch(request, env), { overrideGlobalObjects: false }),
  );
  server.timeout = 120_000;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, host, port)));
    server.listen(port, host, () => resolve(server));
  });
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') return new Error(`端口 ${port} 已被占用。请用 PORT 换一个端口。`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new Error(`HOST=${host} 不是这台机器的地址。请改成本机的一个地址，或 0.0.0.0。`);
  }
  return error;
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeIdleConnections();
    // Event streams never end by themselves.
    setTimeout(() => server.closeAllConnections(), 1500).unref();
  });
}
