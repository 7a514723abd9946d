import type { ActivityFact } from '../../kernel/facts.ts';
import { type Matter, type Matters, matterOf, mattersIn } from './importantMatters.ts';
import { clausesIn, untitled, wordsOf } from './recordWords.ts';

/** It goes to the members, who decide: 提交支部党员大会讨论. */
const toAssembly =
  /(?:党员|支部)大会|(?:提交|提请|报|交|上|召开).{0,6}(?<!扩)大会|(?<!扩)大会.{0,2}(?:讨论|审议|表决)/;

/** What a committee may settle itself, only prepares or proposes, or what others decided. */
const own =
  /发展对象|积极分子|推荐|推报|申报|上报|报送|报请|提名|拟|意见|建议|组织关系|转入|转接|转出|计划|材料|方案|审查|考察|提交|提请|召开|筹备|批复|(?:获|受到?).*表彰|(?:上级|局|党委|纪委|党组|总支|机关).{0,10}(?:决定|批准|同意|表彰)/;

const decides =
  /(?:表决|审议|讨论|研究|一致|全票|会议|投票|举手|均|予以)通过|^通过(?!学习|观看|讨论|交流|审查|开展|组织|对|与)|(?<!不)同意|(?<!的|处分|表彰)决定(?!书|的)/;

/** A clause that is nothing but the result of the one before it. */
const result =
  /^(?:经|后|会议|支委会|与会|全体|委员们?|大家|表决|投票|举手|讨论|审议|研究|均|一致|全票)*(?:同意|通过)$/;

/** What the record of a committee says that it decided itself and only the members may decide. */
export function decidedBy(record: ActivityFact): Matters {
  const decided = new Map<Matter, string>();
  const subjects = (record.ballots ?? []).map(({ subject }) => subject);
  const whole = [record.title ?? '', wordsOf(record) ?? '', ...subjects].join('\n');
  if (toAssembly.test(whole)) return decided;
  const resolved = clausesIn((record.resolutions ?? []).join('\n')).filter((one) => act.test(one));
  for (const words of [...passedIn(record), ...decidedIn(wordsOf(record) ?? ''), ...resolved]) {
    for (const [matter, said] of mattersIn(words)) decided.set(matter, said);
  }
  for (const ballot of record.ballots ?? []) {
    const matter = ballot.declared === 'passed' ? matterOf(ballot, record) : null;
    if (matter !== null && !own.test(ballot.subject)) decided.set(matter, ballot.subject);
  }
  // An election is nothing that a committee could decide.
  decided.delete('V6');
  return decided;
}

function passedIn({ ballots }: ActivityFact): readonly string[] {
  return (ballots ?? [])
    .filter(({ declared, subject }) => declared === 'passed' && !own.test(subject))
    .map(({ subject }) => subject);
}

/** 会议研究决定 of the committee itself, behind which stands what was decided. */
const leadsIn =
  /^经?(?:支委会|会议|全体委员|委员会)*(?:认真|充分|集体)?(?:研究|讨论|表决|审议)*决定:?$/;

/** The act itself, and nothing else. */
const act =
  /^(?:对[^的]{1,12})?给予[^的]{1,20}处分$|^接收[^的]{1,20}为(?:中共)?预备党员$|^表彰(?!大?会)[^的]{1,20}$/;

/** Clauses that decide, or beside which their result stands. */
function decidedIn(words: string): readonly string[] {
  const clauses = clausesIn(untitled(words));
  return clauses.filter((clause, i) => {
    if (own.test(clause)) return false;
    const [before = '', after = ''] = [clauses[i - 1], clauses[i + 1]];
    return decides.test(clause) || result.test(after) || (leadsIn.test(before) && act.test(clause));
  });
}
