import { accountAdminRoutes } from './accountAdmin.ts';
import { accountSlipRoutes } from './accountSlips.ts';
import { accountViewRoutes } from './accountView.ts';
import { activityRoutes } from './activity.ts';
import { arrivalRoutes } from './arrival.ts';
import { auditRoutes } from './audit.ts';
import { auditCodeRoutes } from './auditCodes.ts';
import { auditEvidenceRoutes } from './auditEvidence.ts';
import { auditOutRoutes } from './auditOut.ts';
import { auditSampleRoutes } from './auditSample.ts';
import { auditSheetRoutes } from './auditSheet.ts';
import { calendarRoutes } from './calendar.ts';
import { caseRoutes } from './case.ts';
import { casePaperRoutes } from './casePaper.ts';
import { completionRoutes } from './completion.ts';
import { completionFileRoutes } from './completionFile.ts';
import { dossierRoutes } from './dossier.ts';
import { dutyRoutes } from './duty.ts';
import { emergencyRoutes } from './emergency.ts';
import { fileRoutes } from './file.ts';
import { grantRoutes } from './grant.ts';
import { handbookRoutes } from './handbook.ts';
import { homeRoutes } from './home.ts';
import { importRoutes } from './import.ts';
import { ledgerRoutes } from './ledger.ts';
import { lendingRoutes } from './lending.ts';
import { monthlyReportRoutes } from './monthlyReport.ts';
import { monthPaperRoutes } from './monthPapers.ts';
import { normRoutes } from './norm.ts';
import { noticeRoutes } from './notice.ts';
import { orgRoutes } from './org.ts';
import { rosterRoutes } from './roster.ts';
import { rosterFileRoutes } from './rosterFile.ts';
import { filterRoutes } from './rosterFilters.ts';
import { mergeRoutes } from './rosterMerge.ts';
import type { Route } from './route.ts';
import { sessionRoutes } from './session.ts';
import { settingRoutes } from './setting.ts';
import { termRoutes } from './term.ts';
import { termFileRoutes } from './termFile.ts';
import { termLetterRoutes } from './termLetters.ts';
import { waiverRoutes } from './waiver.ts';

/** Every route that needs a session: one line per noun. */
export const allRoutes: readonly Route[] = [
  ...sessionRoutes,
  ...homeRoutes,
  ...orgRoutes,
  ...termRoutes,
  ...termFileRoutes,
  ...termLetterRoutes,
  ...rosterRoutes,
  ...rosterFileRoutes,
  ...filterRoutes,
  ...mergeRoutes,
  ...dossierRoutes,
  ...importRoutes,
  ...dutyRoutes,
  ...activityRoutes,
  ...arrivalRoutes,
  ...noticeRoutes,
  ...calendarRoutes,
  ...fileRoutes,
  ...monthPaperRoutes,
  ...handbookRoutes,
  ...normRoutes,
  ...caseRoutes,
  ...casePaperRoutes,
  ...waiverRoutes,
  ...completionRoutes,
  ...completionFileRoutes,
  ...monthlyReportRoutes,
  ...grantRoutes,
  ...settingRoutes,
  ...accountAdminRoutes,
  ...accountSlipRoutes,
  ...ledgerRoutes,
  ...accountViewRoutes,
  ...lendingRoutes,
  ...emergencyRoutes,
  ...auditRoutes,
  ...auditOutRoutes,
  ...auditSampleRoutes,
  ...auditEvidenceRoutes,
  ...auditCodeRoutes,
  ...auditSheetRoutes,
];
