import type { RouteObject } from 'react-router'
import { Shell } from './components/shell/shell.tsx'
import { FailedPage } from './pages/failed-page.tsx'

/** Each page is loaded when it is opened. Every address can be shared and reloaded. */
export const routes: RouteObject[] = [
  {
    path: '/',
    Component: Shell,
    // While the first page is being loaded: the frame is there already.
    HydrateFallback: Shell,
    children: [
      {
        // Within the frame, so that one can go on from it.
        ErrorBoundary: FailedPage,
        children: [
          {
            index: true,
            lazy: async () => ({ Component: (await import('./pages/overview-page.tsx')).OverviewPage }),
          },
          {
            path: 'images',
            lazy: async () => ({ Component: (await import('./pages/images-page.tsx')).ImagesPage }),
          },
          {
            path: 'images/:regionId/:imageId',
            lazy: async () => ({ Component: (await import('./pages/image-page.tsx')).ImagePage }),
          },
          {
            path: 'images/:regionId/:imageId/copy',
            lazy: async () => ({ Component: (await import('./pages/copy-page.tsx')).CopyPage }),
          },
          {
            path: 'keys',
            lazy: async () => ({ Component: (await import('./pages/keys-page.tsx')).KeysPage }),
          },
          {
            path: 'keys/:regionId/:keyId',
            lazy: async () => ({ Component: (await import('./pages/key-page.tsx')).KeyPage }),
          },
          {
            path: 'jobs',
            lazy: async () => ({ Component: (await import('./pages/jobs-page.tsx')).JobsPage }),
          },
          {
            path: 'jobs/:id',
            lazy: async () => ({ Component: (await import('./pages/job-page.tsx')).JobPage }),
          },
          {
            path: '*',
            lazy: async () => ({ Component: (await import('./pages/not-found-page.tsx')).NotFoundPage }),
          },
        ],
      },
    ],
  },
]
