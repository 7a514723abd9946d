import type { Static, TSchema } from 'typebox';
import { activity } from './activity.ts';
import { activityAfter } from './activityAfter.ts';
import { activityPlan } from './activityPlan.ts';
import { arrival } from './arrival.ts';
import { audit } from './audit.ts';
import { calendar } from './calendar.ts';
import { cases } from './case.ts';
import { casePapers } from './casePaper.ts';
import { check } from './check.ts';
import { completion } from './completion.ts';
import { dossier } from './dossier.ts';
import { duty } from './duty.ts';
import { emergency } from './emergency.ts';
import { file } from './file.ts';
import { grant } from './grant.ts';
import { imports } from './import.ts';
import { joint } from './joint.ts';
import { ledger } from './ledger.ts';
import { lending } from './lending.ts';
import { monthlyReport } from './monthlyReport.ts';
import { norm } from './norm.ts';
import { notice } from './notice.ts';
import { org } from './org.ts';
import { paper } from './paper.ts';
import { roster } from './roster.ts';
import { session } from './session.ts';
import { setting } from './setting.ts';
import { term } from './term.ts';

/** Every operation of the API; sign-in stands beside it in `account.ts`. */
export const contract = {
  ...session,
  ...org,
  ...term,
  ...roster,
  ...dossier,
  ...activity,
  ...activityAfter,
  ...activityPlan,
  ...arrival,
  ...joint,
  ...paper,
  ...file,
  ...norm,
  ...completion,
  ...check,
  ...cases,
  ...ledger,
  ...lending,
  ...emergency,
  ...casePapers,
  ...monthlyReport,
  ...imports,
  ...duty,
  ...audit,
  ...grant,
  ...setting,
  ...notice,
  ...calendar,
};

export type OperationKey = keyof typeof contract;

type Of<K extends OperationKey, Part extends string> = (typeof contract)[K] extends {
  readonly [P in Part]: infer S extends TSchema;
}
  ? Static<S>
  : undefined;

export type ParamsOf<K extends OperationKey> = Of<K, 'params'>;
export type QueryOf<K extends OperationKey> = Of<K, 'query'>;
export type BodyOf<K extends OperationKey> = Of<K, 'body'>;
export type ReplyOf<K extends OperationKey> = Of<K, 'reply'>;
