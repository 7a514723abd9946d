import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/noto-sans-sc';
import './style/base.css';
import type { Catalogue } from '../engines/catalogue.ts';
import { newQueryClient } from './query.ts';
import { newRouter } from './routes.tsx';
import { SpeechProvider } from './text/say.tsx';

/** Puts the pages into `element`. The catalogue is fetched when somebody is signed in. */
export function start(element: HTMLElement, loadCatalogue: () => Promise<Catalogue>): void {
  const client = newQueryClient();
  const router = newRouter({ client, loadCatalogue });
  createRoot(element).render(
    <StrictMode>
      <SpeechProvider>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </SpeechProvider>
    </StrictMode>,
  );
}
