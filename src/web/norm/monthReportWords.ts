import { type Text, text } from '../../kernel/text.ts';

export const monthReportWords = {
  title: text('月通报', 'Monthly reports'),
  about: text(
    '通报先发给点名的党组织，到期后由党务干部上报；期间补正的不再点名。只列缺项，不打分，不排名。',
    'A report goes to the units that it names first, and up on its day; what is repaired until then is no longer named. Nothing is scored or ranked.',
  ),
  write: text('编写月通报', 'Write a report'),
  month: text('月份', 'Month'),
  of: (unit: string, month: Text) => text(`${unit} ${month.zh}`, `${unit}, ${month.en}`),
  none: text('还没有月通报', 'There is no report yet'),
  noneAbout: text(
    '党务干部下发以后会列在这里；下级上报以后上级也能看到。',
    'They are listed once a cadre issues one; committees above see it once it went up.',
  ),
  states: {
    waiting: text('征求意见', 'waiting'),
    ready: text('可以上报', 'may go up'),
    sent: text('已上报', 'went up'),
  },
  issuedOn: (day: string) => text(`${day}下发`, `issued on ${day}`),
  goesUpOn: (day: string) => text(`${day}起可以上报`, `may go up from ${day} on`),
  sentOn: (day: string) => text(`${day}上报`, `went up on ${day}`),
  more: text('只列出最近 200 份。', 'The latest 200 only.'),

  named: text('月通报中本单位的缺项', 'Gaps of your units in a monthly report'),
  namedAbout: text(
    '上报前补上记录的不再点名；情况特殊的请写一句说明。',
    'What is on record before it goes up is no longer named; if there is a reason, say it in a sentence.',
  ),
  since: (day: string) => text(`自${day}起一直缺`, `missing since ${day}`),
  parts: (names: string) => text(`缺的是：${names}`, `missing from: ${names}`),
  repaired: text('已补正', 'repaired'),
  lacking: text('缺', 'missing'),
  leave: text('豁免', 'waived'),
  answer: text('说明情况', 'Say why'),
  answerAbout: text(
    '写给上级党组织看的一句话，留有姓名和时间，不能修改。只写事情，不写个人隐私。',
    'A sentence for the committee above; it keeps your name and the time, and stays as it is. Nothing private about anybody.',
  ),
  answerLabel: text('说明', 'Why'),
  record: text('补登一次', 'Record it'),
  said: (name: string, words: string) => text(`${name}：${words}`, `${name}: ${words}`),

  newTitle: text('编写月通报', 'Write a monthly report'),
  newAbout: text(
    '选党委和月份，核对下面的内容。下发以后，点名的党组织在首页看到自己的缺项。',
    'Choose committee and month and check what it says. Once issued, every unit that it names sees its own gaps on its home page.',
  ),
  issue: text('下发征求意见', 'Issue the draft'),
  issueAbout: (count: number, day: string) =>
    text(
      `共点名 ${count} 个党组织。它们可以在 ${day} 之前补正或者说明；从那天起由您上报，系统不会自动上报。下发以后不能收回。`,
      `${count} units are named. They may repair or answer before ${day}; from that day on you send it up, nothing goes by itself. A draft cannot be taken back.`,
    ),
  paper: {
    docx: text('导出 Word', 'Word'),
    pdf: text('导出 PDF', 'PDF'),
  },
  send: text('上报', 'Send it up'),
  sendAbout: (count: number) =>
    text(
      `上报以后内容不再变化，上级党委可以看到。还点名的缺项 ${count} 项，补正了的不在其中。`,
      `It stays as it is then, and the committee above sees it. ${count} gaps are still named; what was repaired is not among them.`,
    ),
  waits: (day: string) =>
    text(
      `正在征求意见，${day}起可以上报。下面是下发时的内容；补正和说明列在缺项里。`,
      `The units have time; it may go up from ${day} on. Below is what was issued; what was repaired or answered stands with each gap.`,
    ),
  readyAbout: text(
    '征求意见已经结束。下面是现在上报的内容，补正的缺项不再点名。',
    'The time is over. Below is what would go up now; gaps that were repaired are named no more.',
  ),
  sentAbout: text('下面是上报时的内容。', 'Below is what went up.'),
  explain: text('这些数怎么来的', 'Where these numbers come from'),
  complete: text('全部完成', 'Everything that was due'),
  lackingUnits: text('有缺项', 'With gaps'),
  waivedUnits: text('缺项均已豁免', 'Every gap waived'),
  unknown: text('资料不全、不能判断', 'Too little is known'),
  putRight: text('已补上', 'Put right'),
  late: text('会后较久登记', 'Entered late'),
  lateLine: (on: string, recordedOn: string) =>
    text(`${on}开展，${recordedOn}登记`, `held on ${on}, entered on ${recordedOn}`),
  repairedBefore: text('征求意见期间补上', 'Repaired before it went up'),
  nobody: text('没有', 'none'),
  gaps: text('缺项', 'Gaps'),
  noGaps: text('没有缺项', 'There is no gap'),
  lines: text('各党组织', 'Unit by unit'),
  done: text('已完成', 'held'),
  times: (kind: Text, times: number) => text(`${kind.zh}${times}次`, `${kind.en} ${times}`),
  notKnown: (kinds: Text) => text(`资料不全：${kinds.zh}`, `not known: ${kinds.en}`),
  waived: (kinds: Text) => text(`已豁免：${kinds.zh}`, `waived: ${kinds.en}`),
  missing: (kinds: Text) => text(`缺：${kinds.zh}`, `missing: ${kinds.en}`),
  kindIn: (kind: Text, period: Text) =>
    text(`${kind.zh}（${period.zh}）`, `${kind.en} (${period.en})`),
} as const;
