import type { Activity, DutyPaper, ReviewTerms, SignInByCode } from '../engines/activity/define.ts';
import type { CaseKind } from '../engines/case/define.ts';
import type { Catalogue } from '../engines/catalogue.ts';
import type { CorrectionTerms } from '../engines/dossier/define.ts';
import type { Book } from '../engines/ledger/define.ts';
import type { NormRule, ReportTerms } from '../engines/norm/define.ts';
import type { Permission, PlaceKind, Post, Role, UnitKind } from '../engines/org/define.ts';
import type { RosterPaper } from '../engines/org/define-roster.ts';
import type { TermPlan } from '../engines/org/define-term.ts';
import { type Calendar, calendar } from '../kernel/calendar.ts';
import type { Regulation } from '../kernel/regulation.ts';
import type { Setting } from '../kernel/setting.ts';

/**
 * What the composition root hands over from the catalogue. Nothing in this ring knows an
 * institution by name; it asks these lists.
 */
export interface Definitions {
  /** Hash of the whole catalogue: a browser with another one reloads. */
  readonly hash: string;
  readonly kinds: ReadonlyMap<string, UnitKind>;
  readonly places: ReadonlyMap<string, PlaceKind>;
  readonly posts: ReadonlyMap<string, Post>;
  readonly roles: ReadonlyMap<string, Role>;
  readonly permissions: ReadonlyMap<string, Permission>;
  readonly activities: ReadonlyMap<string, Activity>;
  readonly cases: ReadonlyMap<string, CaseKind>;
  readonly books: ReadonlyMap<string, Book>;
  readonly rules: readonly NormRule[];
  readonly regulations: ReadonlyMap<string, Regulation>;
  readonly settings: ReadonlyMap<string, Setting>;
  readonly reportTerms: ReportTerms;
  readonly reviewTerms: ReviewTerms;
  readonly signInByCode: SignInByCode;
  readonly rosterPaper: RosterPaper;
  readonly dutyPaper: DutyPaper;
  readonly correctionTerms: CorrectionTerms;
  readonly termPlan: TermPlan;
  readonly calendar: Calendar;
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

export function definitionsOf(catalogue: Catalogue): Definitions {
  return {
    hash: catalogue.hash,
    kinds: byId(catalogue.unitKinds),
    places: byId(catalogue.places),
    posts: byId(catalogue.posts),
    roles: byId(catalogue.roles),
    permissions: byId(catalogue.permissions),
    activities: byId(catalogue.activities),
    cases: byId(catalogue.cases),
    books: byId(catalogue.books),
    rules: catalogue.rules,
    regulations: new Map(catalogue.regulations.map((item) => [item.code, item])),
    settings: new Map(catalogue.settings.map((item) => [item.key, item])),
    reportTerms: catalogue.reportTerms,
    reviewTerms: catalogue.reviewTerms,
    signInByCode: catalogue.signInByCode,
    rosterPaper: catalogue.rosterPaper,
    dutyPaper: catalogue.dutyPaper,
    correctionTerms: catalogue.correctionTerms,
    termPlan: catalogue.termPlan,
    calendar: calendar(catalogue.holidays),
  };
}
