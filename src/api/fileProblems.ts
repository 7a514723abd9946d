import { mostBytes, mostFiles, sizeWords } from '../kernel/attachment.ts';
import type { Problem } from '../kernel/result.ts';
import { type Text, text } from '../kernel/text.ts';

const most = sizeWords(mostBytes);

export const tooLarge: Problem = {
  code: 'file/too-large',
  message: text(`一个附件不能超过 ${most}。`, `A file may have ${most} at most.`),
  cure: text(
    '扫描件请选较低的分辨率（200 dpi 足够），课件请先压缩图片；录像不作附件。',
    'Scan at a lower resolution (200 dpi is enough), shrink the pictures of slides; films stay outside.',
  ),
};

export const empty: Problem = {
  code: 'file/empty',
  message: text('这个文件是空的，没有内容。', 'This file is empty.'),
  cure: text('请核对选的是不是这个文件。', 'See whether it is the one you meant.'),
};

export const cutOff: Problem = {
  code: 'file/cut-off',
  message: text('上传中断，没有保存。', 'The upload broke off; nothing was kept.'),
  cure: text('请检查网络后重新上传。', 'Check the network and send it again.'),
};

export const twice: Problem = {
  code: 'file/twice',
  message: text('同样内容的文件已经附在这里了。', 'The very same content is attached already.'),
  cure: text('不用再传；要换一份，请先撤下原来的。', 'Nothing to do; to replace it, take it away.'),
};

export const tooMany: Problem = {
  code: 'file/too-many',
  message: text(
    `一次活动最多附${mostFiles}个文件，已经满了。`,
    `A gathering has ${mostFiles} files at most, and this one has them.`,
  ),
  cure: text('请合并成一个 PDF，或撤下不要的。', 'Join them as one PDF, or take some away.'),
};

export function otherFormat(purpose: Text, found: Text, wanted: Text): Problem {
  return {
    code: 'file/other-format',
    message: text(
      `${purpose.zh}不能是${found.zh}文件。`,
      `A file of ${found.en} cannot be the ${purpose.en}.`,
    ),
    cure: text(
      `请传${wanted.zh}，或改选文件的用途。`,
      `Send ${wanted.en}, or say that the file is something else.`,
    ),
    at: 'purpose',
  };
}

export const numbersOnly: Problem = {
  code: 'file/numbers-only',
  message: text(
    '这个党组织只登记人数，不能上传附件：签到表、记录和照片上有姓名和面容。',
    'Only counts are kept of this unit: sheets, minutes and photos would name and show persons.',
  ),
  cure: text(
    '原件留在本单位，在“原件存放”里写明位置。',
    'Keep the original and say where it lies.',
  ),
};

export const alreadyVoided: Problem = {
  code: 'file/already-voided',
  message: text('这个附件已经撤下了。', 'This file was taken away already.'),
  cure: text('请刷新页面查看。', 'Reload the page.'),
};

export const takenAway: Problem = {
  code: 'file/taken-away',
  message: text(
    '这个附件已经撤下，只有审计人员还能打开。',
    'This file was taken away; only an auditor may still open it.',
  ),
  cure: text('撤下的理由写在活动页面上。', 'The page of the gathering says why.'),
};

export const missing: Problem = {
  code: 'file/missing',
  message: text('磁盘上找不到这个附件的内容。', 'The file is missing on the disk.'),
  cure: text(
    '请让系统管理员从备份恢复数据目录下的 files 文件夹；手里还有原件的，也可以再传一次。',
    'Let the system administrator restore the folder “files” from the backup, or send it again.',
  ),
};
