import { type Found, found } from './rosterProblems.ts';

export const noBranch = (): Found =>
  found(
    'error',
    'roster/no-branch',
    'branch',
    ['没有写所在支部。', 'The branch is not said.'],
    ['请填写党支部名称，或按支部分别导入。', 'Name the branch, or import branch by branch.'],
  );

export const unknownBranch = (name: string): Found =>
  found(
    'error',
    'roster/unknown-branch',
    'branch',
    [
      `组织树上没有“${name}”，也不像哪个支部的简称。`,
      `The tree has no unit “${name}”, nor one with such an ending.`,
    ],
    [
      '请改正名称，或在提交时选择新建（须写明类型和上级）。',
      'Correct the name, or let it be founded with the commit, with its kind and superior.',
    ],
  );

export const ambiguousBranch = (name: string, units: readonly string[]): Found =>
  found(
    'error',
    'roster/ambiguous-branch',
    'branch',
    [`“${name}”可能是：${units.join('、')}。`, `“${name}” may be one of: ${units.join(', ')}.`],
    ['请写全称。', 'Write the full name.'],
  );

export const outOfScope = (branch: string, unit: string): Found =>
  found(
    'error',
    'roster/out-of-scope',
    'branch',
    [
      `“${branch}”不在本次导入的“${unit}”之内，或您没有它的名册权限。`,
      `“${branch}” is not within “${unit}”, or its roster is not yours to write.`,
    ],
    ['请由有权限的人为该支部导入。', 'Somebody who may has to import for that branch.'],
  );

export const numberOnly = (branch: string): Found =>
  found(
    'error',
    'roster/number-only',
    'branch',
    [`“${branch}”只登记人数，不登记姓名。`, `“${branch}” is counted without names.`],
    ['请去掉这些行，在组织页面填写人数。', 'Remove the rows and enter the count on its page.'],
  );
