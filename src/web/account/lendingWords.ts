import { text } from '../../kernel/text.ts';

export const lendingWords = {
  title: text('代行职责', 'Acting for another'),
  about: (days: number) =>
    text(
      `病假、出差时可请人代行一段时间，最长 ${days} 天，到期自动结束。由安全管理员批准才生效；双方随时可以提前结束；代行期间做了什么，都记明是替谁做的。`,
      `While you are ill or away somebody may act for you, ${days} days at most; it ends by itself. The security administrator approves it, either of you ends it at any time, and what is done says for whom.`,
    ),
  to: (name: string) => text(`请 ${name} 代行`, `${name} acts for me:`),
  of: (name: string) => text(`代 ${name} 行使`, `I act for ${name}:`),
  waits: text('待安全管理员批准。', 'Waits for the security administrator.'),
  ask: text('请人代行', 'Let somebody act for me'),
  askAbout: (days: number) =>
    text(
      `只能请人代行自己现有的一项职责，范围不变，最长 ${days} 天。您自己的职责照旧。`,
      `One of your own roles, as it is, for ${days} days at most. You keep it meanwhile.`,
    ),
  what: text('代行哪一项', 'Which role'),
  who: text('由谁代行', 'Who acts'),
  from: text('从哪一天起', 'From'),
  last: text('最后一天', 'Last day'),
  reason: text('理由', 'Reason'),
  end: text('结束代行', 'End it'),
  endSure: text('现在结束代行？', 'End it now?'),
  endAbout: text(
    '代行人立即退出登录，这项职责不再由他行使。',
    'Whoever acts is signed out at once and has the role no more.',
  ),
  done: text('办了什么', 'What was done'),
  doneAbout: text(
    '代行期间办理、查看的事项，最近的在前。双方和批准人都能看到。',
    'What was done and opened under it, the latest first; the two and whoever approved it see this.',
  ),
  actingFor: (name: string) => text(`代 ${name}`, `for ${name}`),
} as const;
