import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';

const HOUR_MS = 3600_000;

/** Listens on this machine only; nobody signs in yet. A taken port is one clear sentence. */
export function startServer(
  app: { fetch(request: Request, env: object): Response | Promise<Response> },
  port: number,
): Promise<{ stop(): Promise<void> }> {
  const server: Server = createServer(
    // A recording over a slow line takes a while; a line that says nothing is closed all the same.
    { requestTimeout: HOUR_MS, headersTimeout: 30_000, keepAliveTimeout: 10_000 },
    getRequestListener((request, env) => app.fetch(request, env), { overrideGlobalObjects: false }),
  );
  server.timeout = 120_000;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE' ? new Error(`端口 ${port} 已被占用。请用 PORT 换一个端口。`) : error,
      );
    });
    server.listen(port, '127.0.0.1', () => {
      resolve({
        stop: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeIdleConnections();
            // Event streams never end by themselves.
            setTimeout(() => server.closeAllConnections(), 1500).unref();
          }),
      });
    });
  });
}
