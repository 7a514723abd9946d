import groupLeader from '../../catalogue/org/posts/group-leader.ts';
import { isMemberOfCommittee, isSeat } from '../../catalogue/parts/team.ts';
import type { Post } from '../../engines/org/define.ts';
import { postReader } from '../../engines/org/postNames.ts';
import type { OfficeFact } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import type { Skipped } from './cells.ts';
import type { PartBook } from './partBook.ts';
import type { RosterLine } from './roster.ts';

/** 组织宣传委员 are two posts in one word. */
const doubled = /(组织|宣传|纪检|组|宣|纪)(?:兼)?(组织|宣传|纪检|组|宣|纪)委员/g;
const whole: Readonly<Record<string, string>> = { 组: '组织', 宣: '宣传', 纪: '纪检' };
const leaderOfGroup = /^.*小组(?:副)?组?长$/;

/**
 * Posts of a roster: of the branch, of its committee where somebody is a member of one, and of
 * groups. Words that name no post are told.
 */
export function officesIn(
  lines: readonly RosterLine[],
  posts: readonly Post[],
  parts: PartBook,
  skipped: Skipped[],
): OfficeFact[] {
  const read = postReader(posts);
  const held = lines.flatMap((line) => {
    const { member, source } = line;
    if (member.unit === null || !line.posts) return [];
    const { found, unknown } = postsIn(line.posts, read);
    for (const word of unknown) {
      skipped.push({ sheet: source.sheet, row: source.row, reason: noPost(word) });
    }
    return found.map((post) => ({ line, post, branch: member.unit ?? '' }));
  });
  for (const { post, branch, line } of held) {
    if (isMemberOfCommittee(post)) parts.addCommittee(branch, line.source);
  }
  return held.map(({ line, post, branch }) => officeOf(line, post, branch, parts));
}

function postsIn(words: string, read: ReturnType<typeof postReader>) {
  const apart = words
    .normalize('NFKC')
    .replace(
      doubled,
      (_, one: string, two: string) => `${whole[one] ?? one}委员、${whole[two] ?? two}委员`,
    );
  const { posts, unknown } = read(apart);
  const leads = unknown.some((word) => leaderOfGroup.test(word));
  return {
    found: leads ? [...new Set([...posts, groupLeader.id])] : posts,
    unknown: unknown.filter((word) => !leaderOfGroup.test(word)),
  };
}

function officeOf(line: RosterLine, post: string, branch: string, parts: PartBook): OfficeFact {
  const { member, source, approvalNo, filedOn, since } = line;
  const seated = isSeat(post) && parts.hasCommittee(branch);
  const leads = post === groupLeader.id && member.group;
  const unit = seated ? parts.addCommittee(branch, source) : leads ? member.group : branch;
  return {
    ...{ person: member.person, name: member.name, post, unit: unit ?? branch, source },
    ...{ from: since, to: null },
    ...(approvalNo === undefined ? {} : { approvalNo }),
    ...(filedOn === undefined ? {} : { filedOn }),
  };
}

function noPost(word: string) {
  return text(`“${word}”不是认识的党内职务`, `"${word}" is no Party post that is known`);
}
