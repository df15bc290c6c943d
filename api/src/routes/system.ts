import { createRoute } from '@hono/zod-openapi';
import { systemFigures } from '@tingjian/db/reads/system-figures.ts';
import type { ModelState } from '@tingjian/db/schema/workers.ts';
import { systemAnswer } from '../schemas/answers.ts';
import { json } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const NO_WORKER: ModelState = {
  state: 'missing',
  name: null,
  hash: null,
  message: '没有正在运行的后台程序，新的录音先等待。',
  todo: '请在服务器上运行 npm start（或单独运行 npm run worker）。',
};
const BEST_FIRST: ModelState['state'][] = ['ready', 'preparing', 'missing'];

export function systemRoutes({ writing, store, version, listens }: Serving) {
  return routes().openapi(
    createRoute({
      method: 'get',
      path: '/system',
      summary: '系统状态：队列、语音模型、后台程序、失败的通话、占用空间',
      responses: { 200: json(systemAnswer, '系统状态') },
    }),
    async (c) => {
      const figures = await systemFigures(writing.db, writing.clock.now());
      const models = figures.workers.map((worker) => worker.model);
      const best = BEST_FIRST.flatMap((state) => models.filter((model) => model.state === state))[0];
      return c.json(
        {
          version,
          counts: figures.counts,
          oldestWaitingSeconds: figures.oldestWaitingSeconds,
          model: best ?? NO_WORKER,
          workers: figures.workers.map(({ id, host, startedAt, lastSeenAt, doing }) => ({
            ...{ id, host, doing },
            startedAt: startedAt.toISOString(),
            lastSeenAt: lastSeenAt.toISOString(),
          })),
          failed: figures.failed,
          store: { kind: store.kind, bytes: figures.recordingBytes },
          databaseBytes: figures.databaseBytes,
          listens,
          isDemo: figures.hasDemo,
        },
        200,
      );
    },
  );
}
