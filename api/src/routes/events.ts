import { streamSSE } from 'hono/streaming';
import type { CallEvent } from '../answers.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const BEAT_MS = 20_000;

/**
 * GET /api/events: Server-Sent Events. `event: call` for every change of a call (CallEvent). `event: missed` when
 * some may have been missed and lists should be read again.
 */
export function eventRoutes({ news }: Serving) {
  const app = routes();
  app.get('/events', (c) =>
    streamSSE(c, async (stream) => {
      const unsubscribe = news.subscribe({
        news: (call: CallEvent) => void stream.writeSSE({ event: 'call', data: JSON.stringify(call) }),
        missed: () => void stream.writeSSE({ event: 'missed', data: '{}' }),
      });
      stream.onAbort(unsubscribe);
      try {
        await stream.writeSSE({ event: 'hello', data: '{}' });
        while (!stream.aborted && !stream.closed) {
          await stream.sleep(BEAT_MS);
          await stream.write(': \n\n');
        }
      } finally {
        unsubscribe();
      }
    }),
  );
  return app;
}
