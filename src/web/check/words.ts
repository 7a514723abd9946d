import { text } from '../../kernel/text.ts';

export const checkWords = {
  title: text('把自己的名册、台账放进来看看', 'Drop your own roster and ledger here and see'),
  page: text('检查自己的台账', 'Check a workbook'),
  about: text(
    '按条例逐条检查，看完就忘：文件只在内存里读一遍，不存文件、不进数据库、不留记录。',
    'Checked against the regulations and forgotten: the files are read in memory; no file, no row and no record is kept.',
  ),
  drop: text(
    '拖一两个文件到这里，或点击选择：党员名册、三会一课台账、发展党员台账（.xlsx、.xls、.csv）',
    'Drop one or two files here, or click to choose: a roster, a ledger of meetings or of admissions (.xlsx, .xls, .csv)',
  ),
  reading: text('正在检查……', 'Checking…'),
  none: text('没有发现问题。', 'Nothing was found.'),
  count: (count: number) => text(`${count} 处`, `${count}`),
  more: (count: number) =>
    text(`另有 ${count} 处，全部见下载的网页`, `${count} more, all in the page to download`),
  notChecked: text('没有检查（缺少数据）', 'Not checked, for want of data'),
  skipped: text('没有采用或需要留意的内容', 'Not used, or read with a doubt'),
  download: text('下载结果（网页，可打印）', 'Download the result (a page to print)'),
  file: text('检查结果.html', 'genji-check.html'),
  cure: text('怎么办', 'What to do'),
} as const;
