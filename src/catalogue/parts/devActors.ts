import type { Doer } from '../../engines/case/define.ts';
import { type Text, text } from '../../kernel/text.ts';
import branchAssembly from './branchAssembly.ts';

/** Who acts in the admission of a member, and can supply what a step lacks. */
const inUnit = (id: string, name: Text): Doer => ({ id, name, stands: 'in-the-unit' });
const above = (id: string, name: Text): Doer => ({ id, name, stands: 'above-the-unit' });

export const applicant = inUnit('applicant', text('本人', 'person'));
export const ownBranch = inUnit('branch', text('党支部', 'branch'));
export const ownCommittee = inUnit(
  'branch-committee',
  text('支部委员会，不设的由党员大会', 'branch committee, or general meeting'),
);
export const contacts = inUnit('contacts', text('培养联系人', 'contacts'));
export const introducers = inUnit('introducers', text('入党介绍人', 'introducers'));
export const committeeAbove = above(
  'committee-above',
  text('有审批权的上级党委', 'Party committee above'),
);
export const organisationDepartment = above(
  'organisation-department',
  text('再上一级党委组织部门', 'organisation department one level up'),
);
export const generalMeeting = { id: branchAssembly.id, name: branchAssembly.name };
