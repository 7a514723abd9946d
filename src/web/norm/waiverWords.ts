import { type Text, text } from '../../kernel/text.ts';

export const waiverWords = {
  waive: text('豁免…', 'Waive…'),
  waiveOf: (rule: string, subject: string) =>
    text(`豁免${subject}的${rule}`, `Waive ${rule} for ${subject}`),
  about: text(
    '豁免以后，这个问题不再列为问题，另列在“豁免”里，写明理由、经办人和期限；支部看得到。到期自动恢复，也可以随时收回。',
    'What is waived is no longer told as a finding. It stands under Waivers with reason, name and last day, for the branch to read. It comes back by itself on that day, or when you take the waiver back.',
  ),
  verb: text('豁免', 'Waive'),
  reach: text('豁免到哪里', 'For what'),
  only: (subject: string) => text(`只限：${subject}`, `Only: ${subject}`),
  whole: (unit: string) => text(`${unit}在这条规则下的全部问题`, `All of ${unit} by this rule`),
  allOf: (unit: string) =>
    text(
      `${unit}在这条规则下的全部问题，到最后一天为止新出现的也在内。`,
      `All of ${unit} by this rule, whatever comes up until the last day.`,
    ),
  reason: text('理由', 'Reason'),
  why: (reason: string) => text(`理由：${reason}`, `Reason: ${reason}`),
  reasonHint: text(
    '写明为什么可以不按规则办，有文件的写文号',
    'Why the rule may be set aside; the number of the paper, if there is one',
  ),
  last: text('最后一天', 'Last day'),
  lastHelp: text(
    '最长一年；到期以后仍有理由的，再办一次。',
    'A year at most; give it anew if there is still a reason then.',
  ),

  title: (count: number) => text(`豁免 ${count} 条`, `${count} waivers`),
  listAbout: text(
    '上级同意暂不按规则办的。列在这里的不算问题，也不算做到。',
    'What a committee above let be for a time. It counts neither as a finding nor as done.',
  ),
  fineBut: text('除已豁免的以外，没有问题。', 'Nothing is wrong but what is waived.'),
  everything: text('全部问题', 'everything'),
  until: (day: string) => text(`到${day}`, `until ${day}`),
  given: (who: string) => text(`${who} 同意`, `given by ${who}`),
  covers: (count: number, says: Text) =>
    text(`现在盖住 ${count} 条问题：${says.zh}`, `covers ${count} findings now: ${says.en}`),
  states: {
    holds: text('豁免', 'waived'),
    over: text('已到期', 'over'),
    back: text('已收回', 'taken back'),
  },
  takenBack: (day: string, who: string, reason: string) =>
    text(`${who} ${day}收回：${reason}`, `taken back on ${day} by ${who}: ${reason}`),
  showEnded: (count: number) => text(`查看已结束的 ${count} 条`, `Show ${count} that ended`),
  takeBack: text('收回', 'Take back'),
  takeBackOf: (rule: string, subject: string) =>
    text(`收回对${subject}的${rule}豁免`, `Take back the waiver of ${rule} for ${subject}`),
  takeBackAbout: text(
    '从今天起不再豁免，盖住的问题重新列出；收回的理由支部看得到。',
    'From today on it holds no longer and what it covered is told again. The branch reads your reason.',
  ),

  unused: (rule: string, reason: string) =>
    text(
      `对${rule}的豁免（${reason}）没有对应的问题`,
      `The waiver of ${rule} (${reason}) covers no finding`,
    ),
  unusedCure: text(
    '请收回这条豁免，以免遮住以后的问题。',
    'Take it back, lest it hides what comes later.',
  ),
} as const;
