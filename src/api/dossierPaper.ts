import type { Fact, Paper } from '../documents/paper/paper.ts';
import { type HeldLine, sentenceOf } from '../engines/dossier/lines.ts';
import { partNames, parts } from '../engines/dossier/registry.ts';
import { markNames } from '../kernel/cite.ts';
import type { IsoDate } from '../kernel/date.ts';
import { joined, type Text, text } from '../kernel/text.ts';
import type { ReplyOf } from './contract/index.ts';
import { minuteInShanghai } from './shanghai.ts';

type Dossier = ReplyOf<'GET /api/dossier'>;

/** What a paper of somebody's file is made of; what is absent is not told on it. */
export interface FileOnPaper {
  readonly name: string;
  readonly unitName: string | null;
  readonly on: IsoDate;
  readonly lines: readonly HeldLine[];
  readonly counts?: Dossier['counts'];
  readonly seen?: Dossier['seen'];
  readonly findings?: Dossier['findings'];
  /** Who hands it over, of a paper that was printed for somebody. */
  readonly handedBy?: string;
}

/** The own file as a paper without its footer. */
export function dossierPaper(file: FileOnPaper): Omit<Paper, 'footer'> {
  const { name, unitName, on, lines, counts, seen, findings, handedBy } = file;
  const section = (heading: Text, all: readonly Text[]) => ({
    heading,
    body: all.length === 0 ? text('没有记录。', 'Nothing.') : joined(all, text('\n', '\n')),
  });
  const told = parts.flatMap((part) => {
    const entries = lines.filter((line) => line.part === part).map(sentenceOf);
    const numbers = (counts ?? []).filter((one) => one.part === part).map(countText);
    const all = [...entries, ...numbers];
    return all.length === 0 && handedBy !== undefined ? [] : [section(partNames[part], all)];
  });
  const found = findings && [
    section(text('系统检查中关于我的问题', 'What the rules find of me'), findings.map(foundText)),
  ];
  const who = seen && [
    section(text('谁看过、改过我的档案', 'Who opened or changed it'), seen.map(seenText)),
  ];
  return {
    layout: 'own-file',
    title: text('本人档案', 'Own file'),
    organisation: unitName,
    meta: metaOf(name, on, handedBy !== undefined),
    ...{ agenda: null, attendance: null, votes: null, resolutions: null, table: null },
    sections: [...told, ...(found ?? []), ...(who ?? [])],
    signatures: handedBy === undefined ? [] : handover(name, handedBy),
  };
}

function metaOf(name: string, on: IsoDate, forSomebody: boolean): Fact[] {
  const scope = forSomebody
    ? text(
        '代为打印：本支部能看到的部分。账号、授权和查看记录不在内，本人可以书面向审计管理员查询。',
        'Printed for the person: what the branch can see. Account, grants and who looked are left out; the audit administrator answers a written question.',
      )
    : text(
        '本系统关于我的全部登记。身份证号和手机号只印尾号；怎样投票从不登记。',
        'All that this system holds on me. Of ID number and mobile the end only; how anybody voted is never kept.',
      );
  return [
    { key: 'name', label: text('姓名', 'Name'), value: name },
    { key: 'on', label: text('截至', 'As of'), value: on },
    { key: 'scope', label: text('范围', 'What it holds'), value: scope },
    {
      key: 'object',
      label: text('有异议', 'If it is wrong'),
      value: text(
        '请向所在支部书记提出更正请求，口头、纸面、在系统里都可以；按期书面答复，不更正的说明理由。',
        'Ask the secretary of your branch to correct it, by word, on paper or here; a refusal says why.',
      ),
    },
  ];
}

function handover(name: string, handedBy: string): Paper['signatures'] {
  return [
    { role: text('交付人', 'Handed over by'), name: handedBy, date: null },
    { role: text('收到人', 'Received by'), name, date: null },
  ];
}

function countText({ title, count, says, firstAt, lastAt }: Dossier['counts'][number]): Text {
  const name = says === null ? '' : ` ${says}`;
  const day = (iso: string | null) => (iso === null ? '' : minuteInShanghai(new Date(iso)));
  const span = firstAt === null ? '' : `${day(firstAt)} – ${day(lastAt)}`;
  return text(
    `${title.zh}${name}：${count}${span === '' ? '' : `（${span}）`}`,
    `${title.en}${name}: ${count}${span === '' ? '' : ` (${span})`}`,
  );
}

function foundText({ rule, says, cure, cite }: Dossier['findings'][number]): Text {
  const at = (article: string) => (article === '' ? '' : ` ${article}`);
  return text(
    `${rule}　${says.zh}。怎么办：${cure.zh}（${cite.name.zh}${at(cite.article)}，${markNames[cite.mark].zh}）`,
    `${rule} ${says.en}. What to do: ${cure.en} (${cite.name.en}${at(cite.article)}, ${markNames[cite.mark].en})`,
  );
}

/** One line of who opened or changed the file: when, under which roles, what, and why. */
export function seenText({ at, what, own, roles, reason, times }: Dossier['seen'][number]): Text {
  const when = minuteInShanghai(new Date(at));
  const all = roles.map(({ role, unitName }) =>
    text(`${role.zh}（${unitName}）`, `${role.en} (${unitName})`),
  );
  const none = text('未持角色的人员', 'somebody without a role');
  const by = own ? text('本人', 'myself') : all.length === 0 ? none : joined(all, text('、', ', '));
  const why = reason === null ? text('', '') : text(`，理由：${reason}`, `, reason: ${reason}`);
  const often = times === 1 ? text('', '') : text(`，当日${times}次`, `, ${times} times that day`);
  return text(
    `${when}，${by.zh}${what.zh}${why.zh}${often.zh}`,
    `${when}, ${by.en} ${what.en}${why.en}${often.en}`,
  );
}
