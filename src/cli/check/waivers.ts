import type { Waiver } from '../../engines/norm/define.ts';
import { addDays, isoDate } from '../../kernel/date.ts';
import type { MemberFact } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import type { Branches } from './branches.ts';
import { asker, dayOf, type Skipped, type Table, wordsOf } from './cells.ts';

/**
 * Waivers that a bureau keeps on a sheet of the same book: for which rule, for which branch or
 * member, why, by whom, and the last day on which it holds. A row that lacks one of these is told
 * and grants nothing.
 */
export function readWaivers(
  table: Table,
  rules: readonly string[],
  branches: Branches,
  members: readonly MemberFact[],
  skipped: Skipped[],
): Waiver[] {
  const ask = asker(table, skipped);
  const sheet = table.sheet.name;
  return table.match.records.flatMap((row) => {
    const [rule, subject, reason, grantedBy] = ['rule', 'subject', 'reason', 'grantedBy'].map(
      (id) => wordsOf(ask(row, id)) ?? '',
    );
    const last = dayOf(ask(row, 'until'));
    const leave = (zh: string, en: string) => {
      skipped.push({ sheet, row: row.row, reason: text(zh, en) });
      return [];
    };
    if (!rule || !subject || !reason || !grantedBy || !last) {
      return leave('豁免缺少要素，没有采用', 'the waiver lacks something and was not used');
    }
    if (!rules.includes(rule.toUpperCase())) {
      return leave(`没有“${rule}”这条规则，豁免没有采用`, `there is no rule "${rule}"`);
    }
    const about = { id: `${sheet}!${row.row}`, rule: rule.toUpperCase(), reason, grantedBy };
    const span = { from: isoDate('2000-01-01'), until: addDays(last, 1) };
    return idsOf(subject, branches, members).map((id) => ({ ...about, ...span, subject: id }));
  });
}

/** The branch or the members of that name; a name that means nobody stays as it is. */
function idsOf(name: string, branches: Branches, members: readonly MemberFact[]): string[] {
  const branch = branches.find(name);
  if (branch !== null) return [branch];
  const persons = members.filter((one) => one.name === name).map(({ person }) => person);
  return persons.length === 0 ? [name] : persons;
}
