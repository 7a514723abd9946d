import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Catalogue } from '../engines/catalogue.ts';
import { isExpired } from './client.ts';
import { parseSearch, type Search, writeSearch } from './search.ts';
import { meQuery } from './session.tsx';
import { Broken } from './shell/Broken.tsx';
import { Lost } from './shell/Lost.tsx';

interface RouterContext {
  readonly client: QueryClient;
  readonly loadCatalogue: () => Promise<Catalogue>;
}

type Load = () => Promise<{ default: ComponentType }>;

const root = createRootRouteWithContext<RouterContext>()({
  validateSearch: (search: Record<string, unknown>): Search => search as Search,
  notFoundComponent: Lost,
  errorComponent: Broken,
});

/** A page for people who are not signed in; it loads nothing of the rest. */
function open<const P extends string>(path: P, load: Load) {
  return createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) });
}

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    try {
      const catalogue = context.loadCatalogue();
      const me = await context.client.ensureQueryData(meQuery);
      return { me, catalogue: await catalogue };
    } catch (error) {
      if (!isExpired(error)) throw error;
      const back = location.href === '/' ? {} : { back: location.href };
      throw redirect({ to: '/sign-in', search: back });
    }
  },
  component: lazyRouteComponent(() => import('./shell/Shell.tsx')),
});

/** A page inside the shell, for people who are signed in. */
function page<const P extends string>(path: P, load: Load) {
  return createRoute({ getParentRoute: () => shell, path, component: lazyRouteComponent(load) });
}

/** A new page is one line here, and one in `places.ts` when the side navigation leads to it. */
const pages = shell.addChildren([
  page('/', () => import('./home/HomePage.tsx')),
  page('/units', () => import('./org/UnitsPage.tsx')),
  page('/units/$unit', () => import('./org/UnitPage.tsx')),
  page('/roster', () => import('./roster/RosterPage.tsx')),
  page('/roster/duplicates', () => import('./roster/DuplicatesPage.tsx')),
  page('/persons/$person', () => import('./roster/PersonPage.tsx')),
  page('/my-file', () => import('./dossier/MyFilePage.tsx')),
  page('/charter', () => import('./dossier/CharterPage.tsx')),
  page('/corrections', () => import('./dossier/CorrectionsPage.tsx')),
  page('/gatherings', () => import('./activity/GatheringsPage.tsx')),
  page('/gatherings/new', () => import('./activity/RecordPage.tsx')),
  page('/gatherings/plan', () => import('./activity/PlanPage.tsx')),
  page('/drafts', () => import('./activity/DraftsPage.tsx')),
  page('/calendar', () => import('./activity/CalendarPage.tsx')),
  page('/gatherings/$gathering', () => import('./activity/GatheringPage.tsx')),
  page('/gatherings/$gathering/edit', () => import('./activity/EditPage.tsx')),
  page('/arrive/$gathering', () => import('./activity/ArrivePage.tsx')),
  page('/reviews', () => import('./activity/ReviewsPage.tsx')),
  page('/resolutions', () => import('./activity/ResolutionsPage.tsx')),
  page('/cases', () => import('./case/CasesPage.tsx')),
  page('/cases/$case', () => import('./case/CasePage.tsx')),
  page('/books', () => import('./ledger/BooksPage.tsx')),
  page('/books/$book/$unit', () => import('./ledger/BookPage.tsx')),
  page('/my-books', () => import('./ledger/MyBooksPage.tsx')),
  page('/completion', () => import('./norm/CompletionPage.tsx')),
  page('/terms', () => import('./term/TermsPage.tsx')),
  page('/reports', () => import('./norm/MonthReportsPage.tsx')),
  page('/reports/new', () => import('./norm/NewMonthReportPage.tsx')),
  page('/reports/$report', () => import('./norm/MonthReportPage.tsx')),
  page('/findings', () => import('./norm/FindingsPage.tsx')),
  page('/check', () => import('./check/CheckPage.tsx')),
  page('/rules/$rule', () => import('./norm/RulePage.tsx')),
  page('/imports', () => import('./import/ImportsPage.tsx')),
  page('/imports/$batch', () => import('./import/BatchPage.tsx')),
  page('/duty', () => import('./duty/DutyPage.tsx')),
  page('/duty/imports/$batch', () => import('./duty/DutyPreviewPage.tsx')),
  page('/settings', () => import('./setting/SettingsPage.tsx')),
  page('/audit', () => import('./audit/AuditPage.tsx')),
  page('/audit/sample', () => import('./audit/SamplePage.tsx')),
  page('/grants', () => import('./grant/GrantsPage.tsx')),
  page('/emergencies', () => import('./grant/EmergencyPage.tsx')),
  page('/emergencies/$grant', () => import('./grant/EmergencyFilePage.tsx')),
  page('/may', () => import('./grant/MayPage.tsx')),
  page('/accounts', () => import('./grant/AccountsPage.tsx')),
  page('/account', () => import('./account/AccountPage.tsx')),
  page('/status', () => import('./home/StatusPage.tsx')),
]);

const tree = root.addChildren([
  pages,
  open('/sign-in', () => import('./account/SignInPage.tsx')),
  open('/sign-in/back', () => import('./account/BackPage.tsx')),
  open('/activate', () => import('./account/ActivatePage.tsx')),
  open('/setup', () => import('./account/SetupPage.tsx')),
]);

export function newRouter(context: RouterContext) {
  return createRouter({
    routeTree: tree,
    context,
    defaultPreload: 'intent',
    parseSearch: (search) => parseSearch(search.replace(/^\?/, '')),
    stringifySearch: writeSearch,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
