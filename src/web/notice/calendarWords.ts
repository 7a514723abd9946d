import { text } from '../../kernel/text.ts';

export const calendarWords = {
  title: text('日历订阅', 'Calendar link'),
  about: text(
    '手机或电脑上的日历程序可以订阅通知您参加的活动，改期、取消会自己跟上。链接不用登录就能打开，等于一把钥匙：不要转发；单位网络以外打不开的，可下载日历文件导入。',
    'A calendar program can follow the gatherings that you are told of; changes come by themselves. The link opens without signing in, so it is a key: do not pass it on. Where it cannot be reached, download the file and import it.',
  ),
  ofUnit: text('支部日历订阅', 'Calendar of the branch'),
  ofUnitAbout: text(
    '本支部和各党小组计划和已开的全部活动，分场的每场一条，不含名单；供支部书记用。链接不用登录就能打开，等于一把钥匙：不要转发；不再管这个支部的记录时随即失效。',
    'All that the branch and its groups plan and held, each sitting by itself, without any roll; for the secretary. The link opens without signing in, so it is a key: do not pass it on. It dies once you keep the records of the branch no more.',
  ),
  make: text('生成订阅链接', 'Make a link'),
  again: text('重新生成', 'Make a new one'),
  end: text('停止订阅', 'End the link'),
  file: text('下载日历文件', 'Download as a file'),
  since: text('已有订阅链接，生成于', 'There is a link, made'),
  sinceAbout: text(
    '链接只在生成时显示一次。忘记了就重新生成，旧链接随即失效。',
    'It was shown only when it was made. Lost it? Make a new one; the old one ends at once.',
  ),
  yours: text('您的订阅链接（只显示这一次）', 'Your link (shown only now)'),
} as const;
