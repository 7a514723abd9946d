import type { HolidayData } from '../kernel/calendar.ts';
import type { Regulation } from '../kernel/regulation.ts';
import type { Setting } from '../kernel/setting.ts';
import type { Text } from '../kernel/text.ts';
import type { Activity, DutyPaper, ReviewTerms, SignInByCode } from './activity/define.ts';
import type { CaseKind } from './case/define.ts';
import type { CorrectionTerms } from './dossier/define.ts';
import type { Book } from './ledger/define.ts';
import type { Defect, Duty, NormRule, ReportTerms } from './norm/define.ts';
import type {
  Permission,
  PlaceKind,
  Post,
  Role,
  RosterPaper,
  TermPlan,
  UnitKind,
} from './org/define.ts';

/**
 * What the composition roots hand to everybody else: all that the catalogue says, as data. The
 * value is generated; nobody but the roots, the commands and the tests imports it.
 */
export interface Catalogue {
  /** Of the sources of the catalogue: two programs that show the same hash say the same. */
  readonly hash: string;
  readonly institutions: readonly InstitutionEntry[];
  /** Every duty and defect, each once, by id. */
  readonly rules: readonly NormRule[];
  readonly activities: readonly Activity[];
  /** What moves through steps. */
  readonly cases: readonly CaseKind[];
  /** Append-only books in whole numbers. */
  readonly books: readonly Book[];
  readonly unitKinds: readonly UnitKind[];
  readonly places: readonly PlaceKind[];
  readonly posts: readonly Post[];
  readonly roles: readonly Role[];
  readonly permissions: readonly Permission[];
  readonly regulations: readonly Regulation[];
  /** What the bureau decides itself, with what holds until it does. */
  readonly settings: readonly Setting[];
  readonly reportTerms: ReportTerms;
  readonly reviewTerms: ReviewTerms;
  readonly signInByCode: SignInByCode;
  readonly rosterPaper: RosterPaper;
  readonly dutyPaper: DutyPaper;
  readonly correctionTerms: CorrectionTerms;
  readonly termPlan: TermPlan;
  /** Statutory holidays and make-up working days, as announced. */
  readonly holidays: HolidayData;
}

/** An institution as its readers see it; `catalogue/define.ts` says how one is written. */
export interface InstitutionEntry {
  readonly id: string;
  readonly name: Text;
  readonly pillar: string;
  readonly asks: readonly string[];
  readonly activities: readonly Activity[];
  readonly cases?: readonly CaseKind[];
  readonly books?: readonly Book[];
  readonly duties: readonly Duty[];
  readonly defects: readonly Defect[];
  readonly leftToJudgement: readonly Text[];
  readonly notYet?: readonly Text[];
}
