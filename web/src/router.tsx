import { createBrowserRouter, Navigate } from 'react-router';
import { BrokenPage } from './pages/broken-page.tsx';
import { Shell } from './pages/shell.tsx';

export const router = createBrowserRouter([
  {
    path: '/',
    Component: Shell,
    ErrorBoundary: BrokenPage,
    HydrateFallback: () => null,
    children: [
      { index: true, element: <Navigate to="/calls" replace /> },
      {
        path: 'calls',
        lazy: async () => ({ Component: (await import('./pages/calls-page.tsx')).CallsPage }),
      },
      {
        path: 'calls/:id',
        lazy: async () => ({ Component: (await import('./pages/call-page.tsx')).CallPage }),
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
        path: 'system',
        lazy: async () => ({ Component: (await import('./pages/system-page.tsx')).SystemPage }),
      },
      {
        path: '*',
        lazy: async () => ({ Component: (await import('./pages/not-found-page.tsx')).NotFoundPage }),
      },
    ],
  },
]);
