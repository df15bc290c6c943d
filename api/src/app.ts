import { Refusal } from '@tingjian/core/refusal.ts';
import { agentRoutes } from './routes/agents.ts';
import { docsRoutes } from './routes/docs.ts';
import { eventRoutes } from './routes/events.ts';
import { itemRoutes } from './routes/items.ts';
import { listCalls } from './routes/list-calls.ts';
import { oneCallRoutes } from './routes/one-call.ts';
import { pages } from './routes/pages.ts';
import { routes } from './routes/routes.ts';
import { soundRoutes } from './routes/sound.ts';
import { submitCallRoute } from './routes/submit-call.ts';
import { systemRoutes } from './routes/system.ts';
import { answerError, answerRefusal } from './server/answer-error.ts';
import { guard } from './server/guard.ts';
import { logRequests } from './server/log-requests.ts';
import type { Serving } from './serving.ts';

/** The whole front door. */
export function createApp(serving: Serving) {
  const app = routes();
  app.onError((error, c) => answerError(error, c, serving.log));
  app.use(logRequests(serving.log));
  app.use(guard);
  for (const part of [
    listCalls(serving),
    submitCallRoute(serving),
    oneCallRoutes(serving),
    soundRoutes(serving),
    agentRoutes(serving),
    itemRoutes(serving),
    systemRoutes(serving),
    eventRoutes(serving),
    docsRoutes(),
  ]) {
    app.route('/api', part);
  }
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: '听鉴', version: serving.version } });
  app.all('/api/*', (c) => answerRefusal(new Refusal('not-found'), c));
  app.get('*', pages(serving.pagesFolder));
  app.notFound((c) => answerRefusal(new Refusal('not-found'), c));
  return app;
}
