import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { asking } from '../access/asking.ts';
import { reach, scopeOf, type Viewer } from '../access/viewer.ts';
import { refusals } from '../schemas/refusals.ts';
import type { Reader } from '../server/call-news-stand.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const BEAT_MS = 20_000;

const listening = createRoute({
  method: 'get',
  path: '/events',
  summary: '实时消息（Server-Sent Events）',
  description: [
    '`event: call`：一通看得到的通话有变化，数据为 {id, state, progress}。',
    '`event: missed`：可能漏了消息，请重新读取列表。',
    '`event: notice`：本人有新通知。',
    '登录结束时连接随之断开。',
  ].join('\n'),
  responses: {
    200: { description: '不断开的消息流', content: { 'text/event-stream': { schema: z.string() } } },
    ...refusals(401),
  },
});

/** GET /api/events: news of the calls that the viewer may see, and of the bell, as long as they are signed in. */
export function eventRoutes({ news, who }: Serving) {
  return routes().openapi(listening, (c) => {
    const { viewer } = asking(c);
    return streamSSE(c, (stream) => stay(c, stream, viewer)) as never;
  });

  async function stay(c: Context, stream: SSEStreamingApi, viewer: Viewer): Promise<void> {
    const tell = (event: string, data: object) => void stream.writeSSE({ event, data: JSON.stringify(data) });
    const over = Promise.withResolvers<void>();
    const checkAgain = async () => {
      const now = await who.viewer(c.req.raw.headers).catch(() => viewer);
      if (now?.actor !== viewer.actor) return over.resolve();
      reader.scope = callScope(now);
    };
    const reader: Reader = {
      actor: viewer.actor,
      scope: callScope(viewer),
      news: (call) => tell('call', call),
      missed: () => tell('missed', {}),
      notice: () => tell('notice', {}),
      checkAgain: () => void checkAgain(),
    };
    const unsubscribe = news.subscribe(reader);
    const beat = setInterval(() => {
      void stream.write(': \n\n');
      void checkAgain();
    }, BEAT_MS);
    stream.onAbort(over.resolve);
    tell('hello', {});
    await over.promise;
    clearInterval(beat);
    unsubscribe();
  }
}

function callScope(viewer: Viewer): Reader['scope'] {
  const far = reach(viewer, 'read-calls');
  return far && scopeOf(viewer, far);
}
