import type { Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';

export function noRoster(sheets: readonly string[]): Problem {
  return {
    code: 'import/no-roster',
    message: text(
      `文件里没有认出党员名册（工作表：${sheets.join('、')}）。`,
      `No roster was recognised in the file (sheets: ${sheets.join(', ')}).`,
    ),
    cure: text(
      '名册要有一行表头，写明“姓名”和身份证号、入党日期、所在支部等列；被隐藏的工作表请先取消隐藏。',
      'A roster has a header with 姓名 and columns such as 身份证号, 入党日期 or 所在支部; show hidden sheets first.',
    ),
  };
}

export const noFile: Problem = {
  code: 'import/no-file',
  message: text('没有收到文件，也没有粘贴的表格。', 'Neither a file nor pasted cells came in.'),
  cure: text('请重新选择文件，或重新粘贴。', 'Choose the file again, or paste again.'),
};

export const busy: Problem = {
  code: 'import/busy',
  message: text('系统正在读取别人的文件。', 'Other people’s files are being read right now.'),
  cure: text('请过几秒再试。', 'Try again in a few seconds.'),
};

export const future: Problem = {
  code: 'import/future-day',
  message: text('名册日期在今天之后。', 'The day of the roster lies in the future.'),
  cure: text('请填今天或更早的日期。', 'Take today or an earlier day.'),
  at: 'on',
};

/** Somebody else took it, it was undone, or it ran out. */
export const notOpen: Problem = {
  code: 'import/not-open',
  message: text(
    '这个批次已经提交、撤销或过期，不能再提交。',
    'This batch was committed, undone or ran out already.',
  ),
  cure: text('请刷新批次列表查看结果；需要时重新导入。', 'Reload the list, or import again.'),
};

export const notCommitted: Problem = {
  code: 'import/not-committed',
  message: text(
    '这个批次没有提交，或已经撤销。',
    'This batch is not committed, or undone already.',
  ),
  cure: text('请刷新批次列表。', 'Reload the list.'),
};

export const twice: Problem = {
  code: 'import/twice',
  message: text(
    '同一个文件已经为这个单位导入过。',
    'This very file was imported for this unit before.',
  ),
  cure: text(
    '需要重新导入时，请先撤销原来的批次；文件改过的，请保存后再选一次。',
    'Undo the earlier batch first; if the file was changed, save it and choose it again.',
  ),
};

export const moved: Problem = {
  code: 'import/moved',
  message: text(
    '预览之后名册有了变动，导入的结果会与您看到的不同，没有提交。',
    'The roster moved since the preview: the import would do something else than you saw.',
  ),
  cure: text('请重新打开预览，核对后再提交。', 'Open the preview again, look, then commit.'),
};

export function faulty(count: number): Problem {
  return {
    code: 'import/faulty-rows',
    message: text(
      `还有${count}处错误，没有提交任何内容。`,
      `There are ${count} errors; nothing was committed.`,
    ),
    cure: text(
      '请改正后重新导入，或选择“只导入没有错误的行”。',
      'Correct the file, or choose to leave the faulty rows out.',
    ),
  };
}

export const nothingToDo: Problem = {
  code: 'import/nothing-to-do',
  message: text('文件中没有可以登记的变动。', 'The file changes nothing.'),
  cure: text('名册已与文件一致，不需要提交。', 'The roster says so already: no commit is needed.'),
};

export const fileGone: Problem = {
  code: 'import/file-gone',
  message: text(
    '问题行的下载只给上传人，且文件只保留一天。',
    'Only who uploaded the file may fetch its rows, and it is kept for a day.',
  ),
  cure: text('请上传人下载，或重新导入文件。', 'Ask that person, or import the file again.'),
};

export function outOfReach(count: number): Problem {
  return {
    code: 'import/out-of-reach',
    message: text(
      `撤销会连带撤回${count}项您无权办理的单位的变动，没有撤销任何内容。`,
      `Undoing would take back ${count} changes of units that are not yours; nothing was undone.`,
    ),
    cure: text('请上级党务干部办理撤销。', 'Ask the cadre of the committee above to undo it.'),
  };
}

export const stepsRest: Problem = {
  code: 'import/steps-rest',
  message: text(
    '本批次人员已有发展党员等事项的步骤变更了名册，不能撤销。',
    'Steps of cases have changed the roster lines of the batch since.',
  ),
  cure: text('请先在相应事项里撤回这些步骤。', 'Take those steps back in their cases first.'),
};

export const unitInUse: Problem = {
  code: 'import/unit-in-use',
  message: text(
    '本批次新建的组织已有活动记录，不能撤销。',
    'A unit that the batch founded has records of what it held.',
  ),
  cure: text(
    '请先把活动记录撤回，或改用“撤销组织”。',
    'Withdraw those records first, or dissolve the unit instead.',
  ),
};
