import type { VoteRuleId } from '../../kernel/voteRules.ts';

/** By which rule a vote was taken, from what its record says it was about; the first that fits. */
const words: readonly (readonly [RegExp, VoteRuleId])[] = [
  [/选举|补选|改选|当选|候选人|差额|等额|换届/, 'V6'],
  [/转正|转为正式|延长预备期|取消预备/, 'V3'],
  [/接收.*预备党员|预备党员.*接收|发展.*预备党员/, 'V2'],
  [/处分|除名|劝退|限期改正/, 'V7'],
];

export function voteRuleFor(about: string): VoteRuleId {
  return words.find(([pattern]) => pattern.test(about))?.[1] ?? 'V1';
}
