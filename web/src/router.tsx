import { createBrowserRouter } from 'react-router';
import { BrokenPage } from './pages/broken-page.tsx';
import { HomePage } from './pages/home-page.tsx';
import { PasswordPage } from './pages/password-page.tsx';
import { Shell } from './pages/shell.tsx';
import { SignInPage } from './pages/sign-in-page.tsx';

export const router = createBrowserRouter([
  { path: '/sign-in', Component: SignInPage, ErrorBoundary: BrokenPage },
  { path: '/password', Component: PasswordPage, ErrorBoundary: BrokenPage },
  {
    path: '/',
    Component: Shell,
    ErrorBoundary: BrokenPage,
    HydrateFallback: () => null,
    children: [
      { index: true, Component: HomePage },
      {
        path: 'calls',
        lazy: async () => ({ Component: (await import('./pages/calls-page.tsx')).CallsPage }),
      },
      {
        path: 'calls/:id',
        lazy: async () => ({ Component: (await import('./pages/call-page.tsx')).CallPage }),
      },
      {
        path: 'dashboard',
        lazy: async () => ({ Component: (await import('./pages/dashboard-page.tsx')).DashboardPage }),
      },
      {
        path: 'reviews',
        lazy: async () => ({ Component: (await import('./pages/reviews-page.tsx')).ReviewsPage }),
      },
      {
        path: 'reviews/:id',
        lazy: async () => ({ Component: (await import('./pages/review-page.tsx')).ReviewPage }),
      },
      {
        path: 'my',
        lazy: async () => ({ Component: (await import('./pages/my-page.tsx')).MyPage }),
      },
      {
        path: 'my/figures',
        lazy: async () => ({ Component: (await import('./pages/my-figures-page.tsx')).MyFiguresPage }),
      },
      {
        path: 'my/:id',
        lazy: async () => ({ Component: (await import('./pages/my-score-page.tsx')).MyScorePage }),
      },
      {
        path: 'appeals',
        lazy: async () => ({ Component: (await import('./pages/appeals-page.tsx')).AppealsPage }),
      },
      {
        path: 'appeals/:id',
        lazy: async () => ({ Component: (await import('./pages/appeal-page.tsx')).AppealPage }),
      },
      {
        path: 'coaching',
        lazy: async () => ({ Component: (await import('./pages/coaching-page.tsx')).CoachingPage }),
      },
      {
        path: 'notices',
        lazy: async () => ({ Component: (await import('./pages/notices-page.tsx')).NoticesPage }),
      },
      {
        path: 'month',
        lazy: async () => ({ Component: (await import('./pages/month-page.tsx')).MonthPage }),
      },
      {
        path: 'month/:month',
        lazy: async () => ({ Component: (await import('./pages/month-page.tsx')).MonthPage }),
      },
      {
        path: 'month/:month/ranking',
        lazy: async () => ({ Component: (await import('./pages/ranking-page.tsx')).RankingPage }),
      },
      {
        path: 'month/:month/report',
        lazy: async () => ({ Component: (await import('./pages/report-page.tsx')).ReportPage }),
      },
      {
        path: 'month/:month/:number',
        lazy: async () => ({ Component: (await import('./pages/kpi-form-page.tsx')).KpiFormPage }),
      },
      {
        path: 'schemes',
        lazy: async () => ({ Component: (await import('./pages/schemes-page.tsx')).SchemesPage }),
      },
      {
        path: 'indicators',
        lazy: async () => ({ Component: (await import('./pages/indicators-page.tsx')).IndicatorsPage }),
      },
      {
        path: 'extras',
        lazy: async () => ({ Component: (await import('./pages/extras-page.tsx')).ExtrasPage }),
      },
      {
        path: 'calendar',
        lazy: async () => ({ Component: (await import('./pages/calendar-page.tsx')).CalendarPage }),
      },
      {
        path: 'items',
        lazy: async () => ({ Component: (await import('./pages/items-page.tsx')).ItemsPage }),
      },
      {
        path: 'items/:code',
        lazy: async () => ({ Component: (await import('./pages/item-page.tsx')).ItemPage }),
      },
      {
        path: 'upload',
        lazy: async () => ({ Component: (await import('./pages/upload-page.tsx')).UploadPage }),
      },
      {
        path: 'people',
        lazy: async () => ({ Component: (await import('./pages/people-page.tsx')).PeoplePage }),
      },
      {
        path: 'people/:number',
        lazy: async () => ({ Component: (await import('./pages/person-page.tsx')).PersonPage }),
      },
      {
        path: 'import',
        lazy: async () => ({ Component: (await import('./pages/import-page.tsx')).ImportPage }),
      },
      {
        path: 'import-people',
        lazy: async () => ({ Component: (await import('./pages/import-people-page.tsx')).ImportPeoplePage }),
      },
      {
        path: 'teams',
        lazy: async () => ({ Component: (await import('./pages/teams-page.tsx')).TeamsPage }),
      },
      {
        path: 'keys',
        lazy: async () => ({ Component: (await import('./pages/keys-page.tsx')).KeysPage }),
      },
      {
        path: 'setup',
        lazy: async () => ({ Component: (await import('./pages/setup-page.tsx')).SetupPage }),
      },
      {
        path: 'system',
        lazy: async () => ({ Component: (await import('./pages/system-page.tsx')).SystemPage }),
      },
      {
        path: 'sampling',
        lazy: async () => ({ Component: (await import('./pages/sampling-page.tsx')).SamplingPage }),
      },
      {
        path: 'agreement',
        lazy: async () => ({ Component: (await import('./pages/agreement-page.tsx')).AgreementPage }),
      },
      {
        path: 'calibrations',
        lazy: async () => ({ Component: (await import('./pages/calibrations-page.tsx')).CalibrationsPage }),
      },
      {
        path: 'calibrations/:id',
        lazy: async () => ({ Component: (await import('./pages/calibration-page.tsx')).CalibrationPage }),
      },
      {
        path: 'calibrations/:id/calls/:callId',
        lazy: async () => ({
          Component: (await import('./pages/calibration-score-page.tsx')).CalibrationScorePage,
        }),
      },
      {
        path: 'downloads',
        lazy: async () => ({ Component: (await import('./pages/downloads-page.tsx')).DownloadsPage }),
      },
      {
        path: 'audit',
        lazy: async () => ({ Component: (await import('./pages/audit-page.tsx')).AuditPage }),
      },
      {
        path: 'webhooks',
        lazy: async () => ({ Component: (await import('./pages/webhooks-page.tsx')).WebhooksPage }),
      },
      {
        path: '*',
        lazy: async () => ({ Component: (await import('./pages/not-found-page.tsx')).NotFoundPage }),
      },
    ],
  },
]);
