import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { joined, text } from '../../kernel/text.ts';
import { voteRuleOn } from '../../kernel/voteRules.ts';
import { branchRegulations } from '../law/cites.ts';
import { ballotVerdict } from '../parts/ballotCounts.ts';
import branchAssembly from '../parts/branchAssembly.ts';
import { votelessOn } from '../parts/rosterOfDay.ts';

/** A resolution takes half of the voters present and more than half of them in favour. */
export default defect({
  id: 'MTG10',
  of: 'activity',
  needs: 'record',
  on: [branchAssembly],
  title: text('表决没有达到规定人数却记为通过', 'a vote that did not carry, recorded as passed'),
  force: 'must',
  since: '2018-10-28',
  cite: branchRegulations(11),
  cure: text(
    '该决议无效：到会人数够了以后重新开会表决；原记录保留并注明，不得改动票数',
    'the resolution is void: vote again in a meeting to which enough have come; keep the record, note it, alter no count',
  ),
  judge: (record, facts, asOf) => {
    const rule = voteRuleOn('V1', record.on ?? asOf);
    // Elections have rules of their own; a vote that is recorded as lost claims nothing.
    const votes = record.ballots?.filter((b) => b.rule !== 'V6' && b.declared !== 'failed') ?? [];
    if (votes.length === 0 || rule.state !== 'value') return fine;
    const voteless = votelessOn(record, facts, record.on ?? asOf);
    const judged = votes.map((b) => ({ b, is: ballotVerdict(rule.value, b, record, voteless) }));
    const wrong = judged.flatMap(({ b, is }) =>
      is.state !== 'fails' || b.declared !== 'passed'
        ? []
        : [text(`“${b.subject}”${is.why.zh}，却记为通过`, `“${b.subject}”: ${is.why.en}; passed`)],
    );
    if (wrong.length > 0) return fault(joined(wrong, text('；', '; ')));
    const open = judged.find(({ is }) => is.state !== 'carries')?.is;
    if (open?.state === 'unknown') return unknown(open.missing);
    return open ? unknown(text('没有写明是否通过', 'whether it passed is not said')) : fine;
  },
});
