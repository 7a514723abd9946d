import { sourcesOf } from '../../engines/norm/define.ts';
import { type ActivityFact, type Facts, known, type Source } from '../../kernel/facts.ts';
import { includes } from '../../kernel/period.ts';
import { listed, type Text, text } from '../../kernel/text.ts';
import { between } from './clash.ts';
import { kindOf } from './kindOfRecord.ts';
import { near, whoWasAt, whoWasAtBoth } from './whoWasThere.ts';

export interface Clashes {
  /** Other records at the same time, each with who stands in both. */
  readonly clashes: readonly Text[];
  /** What is missing to tell; null: nothing. */
  readonly open: Text | null;
  /** The record itself, then the others. */
  readonly evidence: readonly Source[];
}

/** A pair of records is told once, on the later-listed of the two. */
export function clashesOf(record: ActivityFact, facts: Facts): Clashes {
  const told = [...near(record, facts)].flatMap((other) => {
    const is = other.id < record.id ? between(record, other, facts) : 'fine';
    const names = is === 'fine' ? [] : whoWasAtBoth(record, other, facts);
    return names.length === 0 ? [] : [{ other, names, is }];
  });
  const byOther = new Map(
    told.filter(({ is }) => is === 'clash').map(({ other, names }) => [other, names]),
  );
  const first = told.find(({ is }) => is === 'open');
  const records = [record, ...byOther.keys()];
  return {
    clashes: [...byOther].map(([other, names]) => clashText(names, other, facts)),
    open: first === undefined ? null : openText(first.names, first.other, facts),
    evidence: sourcesOf(records),
  };
}

/** Persons of the record who were away on its day. A source without a register says nothing. */
export function awayOn(record: ActivityFact, facts: Facts): readonly Text[] {
  const day = record.on;
  if (day === null || !facts.aways('').known) return [];
  return whoWasAt(record, facts).flatMap(({ name }) => {
    const aways = facts.aways(name);
    const { value } = aways.known ? aways : known([]);
    const away = value.find((one) => includes(one, day));
    if (away === undefined) return [];
    const span = `${away.from}—${away.to}`;
    const en = `${name} is registered as away from ${away.from} until before ${away.to}`;
    return [text(`${name}当天登记为${away.reason}（${span}前）`, `${en} (“${away.reason}”)`)];
  });
}

function clashText(names: readonly string[], other: ActivityFact, facts: Facts): Text {
  const who = people(names);
  const what = otherText(other, facts);
  return text(
    `${who.zh}同一时间还记在${what.zh}的记录里`,
    `${who.en} at the same time in the record of the ${what.en}`,
  );
}

function openText(names: readonly string[], other: ActivityFact, facts: Facts): Text {
  const who = people(names);
  const what = otherText(other, facts);
  return text(
    `${who.zh}当天还记在${what.zh}的记录里，地点不同，没有写清起止时间，看不出是否冲突`,
    `${who.en} on that day also at the ${what.en}, elsewhere; without its hours nobody can tell`,
  );
}

function otherText(other: ActivityFact, facts: Facts): Text {
  const unit = facts.unit(other.unit)?.name ?? other.unit;
  const kind = kindOf(other);
  const at = [other.start, other.place].filter(Boolean).join(' ');
  const where = at === '' ? '' : `(${at.normalize('NFKC')})`;
  return text(`${unit}的${kind.zh}${where}`, `${kind.en} of ${unit} ${where}`.trim());
}

const most = 3;

function people(names: readonly string[]): Text {
  const shown = names.slice(0, most).map((name) => text(name, name));
  const all = listed(shown);
  if (names.length <= most) return all;
  return text(`${all.zh}等${names.length}人`, `${all.en} and ${names.length - most} more`);
}
