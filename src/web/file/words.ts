import { mostBytes, sizeWords } from '../../kernel/attachment.ts';
import { text } from '../../kernel/text.ts';

const most = sizeWords(mostBytes);

export const fileWords = {
  title: text('附件', 'Files'),
  about: text(
    '签到表、签字的会议记录、学习材料、照片。会议记录有了扫描件或文档，就不用再逐字录入，人数和表决照填。',
    'Sign-in sheets, signed minutes, material, photos. Minutes that are attached need not be typed; counts and votes still are.',
  ),
  never: text(
    '请勿上传身份证照片和涉密材料。',
    'Never send pictures of ID cards, nor anything classified.',
  ),
  limits: text(
    `PDF、图片、OFD、Word、Excel、PPT、WPS，每个不超过 ${most}。`,
    `PDF, pictures, OFD, Word, Excel, PowerPoint, WPS; ${most} each at most.`,
  ),
  what: text('先选这是什么', 'What is it?'),
  drop: text('把文件拖到这里，或点击选择', 'Drop files here, or click to choose'),
  first: text('先在上面选这是什么文件', 'Say above what the files are'),
  camera: text('用手机拍照上传', 'Take a photo'),
  sending: (share: number) => text(`正在上传 ${share}%`, `Sending, ${share}%`),
  checking: text('正在检查并保存……', 'Checking and keeping it…'),
  stop: text('取消', 'Cancel'),
  dismiss: text('知道了', 'Dismiss'),
  none: text('还没有附件。', 'Nothing is attached.'),
  show: text('查看', 'Show'),
  keep: text('下载', 'Download'),
  by: (actor: string) => text(`${actor} 上传`, `from ${actor}`),
  gone: text(
    '磁盘上找不到这个文件，请让系统管理员从备份恢复。',
    'The file is missing on the disk; let the system administrator restore it from the backup.',
  ),
  takeAway: text('撤下', 'Take away'),
  takeAwayAbout: text(
    '撤下后不再算数，别人也打不开；谁在什么时候为什么撤下会一直留着，审计人员仍可查看。',
    'It no longer counts and cannot be opened; who took it away, when and why stays, and an auditor may still see it.',
  ),
  takenAway: (actor: string, reason: string) =>
    text(`${actor} 撤下：${reason}`, `taken away by ${actor}: ${reason}`),
  taken: (count: number) => text(`已撤下 ${count} 个`, `${count} taken away`),
  after: text(
    '先存草稿或登记，就可以在这里上传附件。',
    'Keep a draft or record it first: then files can be attached here.',
  ),
} as const;
