import { text } from '../../kernel/text.ts';
import branchAssembly from './branchAssembly.ts';

/** Who acts in the admission of a member, and can supply what a step lacks. */
export const applicant = { id: 'applicant', name: text('本人', 'person') };
export const ownBranch = { id: 'branch', name: text('党支部', 'branch') };
export const ownCommittee = {
  id: 'branch-committee',
  name: text('支部委员会，不设的由党员大会', 'branch committee, or general meeting'),
};
export const contacts = { id: 'contacts', name: text('培养联系人', 'contacts') };
export const introducers = { id: 'introducers', name: text('入党介绍人', 'introducers') };
export const committeeAbove = {
  id: 'committee-above',
  name: text('有审批权的上级党委', 'Party committee above'),
};
export const organisationDepartment = {
  id: 'organisation-department',
  name: text('再上一级党委组织部门', 'organisation department one level up'),
};
export const generalMeeting = { id: branchAssembly.id, name: branchAssembly.name };
