import { Refusal } from '@tingjian/core/refusal.ts';
import { checkAccess, mustMatchTable } from './access/check-access.ts';
import { noteAddress } from './front-door/client-address.ts';
import { limitBodies } from './front-door/limit-bodies.ts';
import { securityHeaders } from './front-door/security-headers.ts';
import { describeApi } from './openapi/describe-api.ts';
import { agentRoutes } from './routes/agents.ts';
import { agreementRoutes } from './routes/agreement.ts';
import { suspensionRoutes } from './routes/agreement-suspensions.ts';
import { appealActRoutes } from './routes/appeal-acts.ts';
import { appealRoutes } from './routes/appeals.ts';
import { auditRoutes } from './routes/audit.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { calibrationActRoutes } from './routes/calibration-acts.ts';
import { calibrationRoutes } from './routes/calibrations.ts';
import { coachingRoutes } from './routes/coaching.ts';
import { dashboardCentreRoutes } from './routes/dashboard-centre.ts';
import { dashboardQualityRoutes } from './routes/dashboard-quality.ts';
import { docsRoutes } from './routes/docs.ts';
import { eventRoutes } from './routes/events.ts';
import { exportRoutes } from './routes/exports.ts';
import { factFileRoutes } from './routes/fact-files.ts';
import { factRoutes } from './routes/facts.ts';
import { itemRoutes } from './routes/items.ts';
import { keyRoutes } from './routes/keys.ts';
import { kpiActRoutes } from './routes/kpi-acts.ts';
import { kpiBehindRoutes } from './routes/kpi-behind.ts';
import { kpiFaultRoutes } from './routes/kpi-faults.ts';
import { kpiFileRoutes } from './routes/kpi-files.ts';
import { kpiIndicatorRoutes } from './routes/kpi-indicators.ts';
import { kpiLadderRoutes } from './routes/kpi-ladder.ts';
import { kpiMonthRoutes } from './routes/kpi-months.ts';
import { kpiOutsideRoutes } from './routes/kpi-outside.ts';
import { kpiReportRoutes } from './routes/kpi-report.ts';
import { kpiSchemeRoutes } from './routes/kpi-schemes.ts';
import { letterRoutes } from './routes/letter.ts';
import { listCalls } from './routes/list-calls.ts';
import { myRoutes } from './routes/my.ts';
import { noticeRoutes } from './routes/notices.ts';
import { oidcRoutes } from './routes/oidc.ts';
import { oneCallRoutes } from './routes/one-call.ts';
import { pages } from './routes/pages.ts';
import { peopleRoutes } from './routes/people.ts';
import { peopleAccessRoutes } from './routes/people-access.ts';
import { peopleChangeRoutes } from './routes/people-changes.ts';
import { peopleImportRoutes } from './routes/people-import.ts';
import { reviewActRoutes } from './routes/review-acts.ts';
import { reviewManagementRoutes } from './routes/review-management.ts';
import { reviewRoutes } from './routes/reviews.ts';
import { riskSettingsRoutes } from './routes/risk-settings.ts';
import { routes } from './routes/routes.ts';
import { samplingRoutes } from './routes/sampling.ts';
import { samplingDrawRoutes } from './routes/sampling-draws.ts';
import { setupRoutes } from './routes/setup.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { soundRoutes } from './routes/sound.ts';
import { submitCallRoute } from './routes/submit-call.ts';
import { systemRoutes } from './routes/system.ts';
import { teamRoutes } from './routes/teams.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { answerError, answerRefusal } from './server/answer-error.ts';
import { guard } from './server/guard.ts';
import { logRequests } from './server/log-requests.ts';
import type { Serving } from './serving.ts';

const HEALTH = {
  method: 'get' as const,
  path: '/api/health',
  summary: '服务是否在运行',
  responses: { 200: { description: '在运行' } },
};

/** The whole front door. */
export function createApp(serving: Serving) {
  const app = routes();
  app.onError((error, c) => answerError(error, c, serving.log));
  app.use(logRequests(serving.log));
  app.use(noteAddress(serving.door.trusted));
  app.use(securityHeaders(serving.door.publicOrigin));
  app.use(guard(serving.door));
  app.use('/api/*', serving.limits.ofAddress);
  app.use(async (c, next) => {
    c.set('serving', serving.writing);
    await next();
  });
  app.use('/api/*', checkAccess(serving.who, serving.writing.db));
  app.use('/api/*', serving.limits.ofViewer);
  app.use('/api/*', limitBodies());
  app.openAPIRegistry.registerPath(HEALTH);
  app.get(HEALTH.path, (c) => c.json({ ok: true }));
  for (const part of [
    signInRoutes(serving),
    oidcRoutes(serving),
    listCalls(serving),
    submitCallRoute(serving),
    oneCallRoutes(serving),
    soundRoutes(serving),
    reviewRoutes(serving),
    reviewActRoutes(),
    reviewManagementRoutes(),
    letterRoutes(serving),
    myRoutes(serving),
    appealRoutes(serving),
    appealActRoutes(),
    coachingRoutes(serving),
    noticeRoutes(serving),
    calendarRoutes(serving),
    agentRoutes(serving),
    peopleRoutes(serving),
    peopleChangeRoutes(serving),
    peopleAccessRoutes(serving),
    peopleImportRoutes(serving),
    factRoutes(serving),
    factFileRoutes(serving),
    teamRoutes(serving),
    keyRoutes(serving),
    itemRoutes(serving),
    agreementRoutes(serving),
    suspensionRoutes(serving),
    calibrationRoutes(serving),
    calibrationActRoutes(),
    samplingRoutes(serving),
    riskSettingsRoutes(serving),
    samplingDrawRoutes(serving),
    kpiMonthRoutes(serving),
    kpiFileRoutes(serving),
    kpiOutsideRoutes(serving),
    kpiSchemeRoutes(serving),
    kpiIndicatorRoutes(serving),
    kpiReportRoutes(serving),
    exportRoutes(serving),
    kpiActRoutes(),
    kpiLadderRoutes(serving),
    kpiBehindRoutes(serving),
    kpiFaultRoutes(serving),
    dashboardQualityRoutes(serving),
    dashboardCentreRoutes(serving),
    systemRoutes(serving),
    setupRoutes(serving),
    auditRoutes(serving),
    webhookRoutes(serving),
    eventRoutes(serving),
    docsRoutes(() => describeApi(app, { ...serving, ...serving.door })),
  ]) {
    app.route('/api', part);
  }
  mustMatchTable(app);
  app.all('/api/*', (c) => answerRefusal(new Refusal('not-found'), c));
  app.get('*', pages(serving.pagesFolder));
  app.notFound((c) => answerRefusal(new Refusal('not-found'), c));
  return app;
}
