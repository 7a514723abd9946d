import type { Target, UnitKey } from './matrixHouse.ts';

/** Whether somebody may do an action on a unit, by the first wall. */
export type Says = (action: string, key: UnitKey) => boolean;

export interface MatrixRow {
  readonly url: (target: Target) => string;
  readonly body?: (target: Target) => object;
  /** A file instead of a body. */
  readonly file?: string;
  readonly allowed: (says: Says, target: Target) => boolean;
  /** The wall is asked before the record is looked for, so that a refusal is a 403 and no 404. */
  readonly asksFirst?: true;
}

export const nobody = '00000000-0000-7000-8000-000000000000';
export const on = '2026-01-01';

export const needs =
  (...actions: string[]) =>
  (says: Says, { key }: Target): boolean =>
    actions.every((action) => says(action, key));
export const anyOf =
  (...actions: string[]) =>
  (says: Says, { key }: Target): boolean =>
    actions.some((action) => says(action, key));
export const ofBureau = (action: string) => (says: Says) => says(action, 'root');
export const everybody = () => true;
/** A line with a group belongs to the branch, whose unit the file of the person names. */
export const home = ({ key }: Target): UnitKey => (key === 'g1' ? 'B1' : key);
export const ofPerson = (action: string) => (says: Says, target: Target) =>
  says(action, home(target));

export const unit = (path: string) => (target: Target) => `/api/units/${target.unit}${path}`;
export const person = (path: string) => (target: Target) => `/api/persons/${target.person}${path}`;
export const gathering = (path: string) => (t: Target) => `/api/gatherings/${t.gathering}${path}`;
export const file = (path: string) => (target: Target) => `/api/files/${target.file}${path}`;
export const report = (path: string) => (target: Target) => `/api/reports/${target.report}${path}`;
export const batch = (path: string) => (target: Target) => `/api/imports/${target.batch}${path}`;
export const dutyBatch = (path: string) => (target: Target) =>
  `/api/duty/imports/${target.duty}${path}`;
export const asked = (path: string) => (target: Target) => `${path}unit=${target.unit}`;
export const plain = (path: string) => () => path;

export const draft = ({ unit: id }: Target) => ({
  ...{ unit: id, heldOn: '2019-01-01', title: 'x', attendance: [] },
  parts: [{ handle: 'no-such', content: {}, ballots: [] }],
});
export const write = ['activity.write', 'roster.read'] as const;
export const unitWrite = needs('unit.write');
