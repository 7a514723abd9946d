import type { Cite } from './cite.ts';
import type { IsoDate } from './date.ts';
import { type Dated, type DatedAnswer, type DatedEntry, valueOn } from './dated.ts';
import { fail, ok, type Result } from './result.ts';
import { type Text, text } from './text.ts';

/** What a bureau decides itself, by a paper of its own: declared here, entered on a screen. */
export type SettingType =
  | { readonly type: 'integer'; readonly unit: Text; readonly min: number; readonly max: number }
  /** Whole hundredths of a percent: 150 is 1.5 %. */
  | { readonly type: 'percent'; readonly min: number; readonly max: number }
  | { readonly type: 'days'; readonly min: number; readonly max: number }
  | { readonly type: 'choice'; readonly options: readonly [SettingOption, ...SettingOption[]] }
  | { readonly type: 'text'; readonly maxLength: number }
  /** Different texts. */
  | { readonly type: 'list'; readonly maxLength: number; readonly maxItems: number };

export interface SettingOption {
  readonly id: string;
  readonly label: Text;
}

type ValueOfType<T extends SettingType> = T extends {
  readonly type: 'integer' | 'percent' | 'days';
}
  ? number
  : T extends { readonly type: 'choice' }
    ? T['options'][number]['id']
    : T extends { readonly type: 'list' }
      ? readonly string[]
      : string;

/**
 * `default: null` means that no norm says anything: until a paper is entered the value is unknown.
 */
export interface Setting<T extends SettingType = SettingType> {
  readonly key: string;
  readonly name: Text;
  readonly of: T;
  readonly default: Dated<ValueOfType<T>> | null;
  readonly cite: Cite;
}

export type SettingValue<S extends Setting> = ValueOfType<S['of']>;

/** What a setting says where and when it is asked. */
export type AskSetting = <const T extends SettingType>(
  of: Setting<T>,
) => DatedAnswer<SettingValue<Setting<T>>>;

/** One decision. Entries are never edited; a later one takes over, `value: null` withdraws. */
export interface SettingEntry {
  readonly key: string;
  readonly value: unknown;
  readonly from: IsoDate;
  /** Id of the unit that decided, or `bureau`. */
  readonly scope: string;
  /** Number of the paper that it stands in, such as 襄公党〔2026〕5号. */
  readonly documentNo: string;
}

/** `on` and the units above the subject, nearest first; `bureau` always comes last by itself. */
export interface SettingScope {
  readonly on: IsoDate;
  readonly chain: readonly string[];
}

/** @throws RangeError when a default does not fit its own type: a bug, found when it is loaded. */
export function setting<const T extends SettingType>(definition: Setting<T>): Setting<T> {
  for (const entry of definition.default ?? []) {
    if (entry.value !== null && !checkSetting(definition, entry.value).ok) {
      throw new RangeError(`${definition.key}: the default of ${entry.from} does not fit`);
    }
  }
  return Object.freeze({ ...definition });
}

function isWhole(value: unknown, min: number, max: number): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max;
}

function isShort(value: unknown, maxLength: number): boolean {
  return typeof value === 'string' && value.trim() !== '' && [...value].length <= maxLength;
}

function fits(of: SettingType, value: unknown): boolean {
  switch (of.type) {
    case 'integer':
    case 'percent':
    case 'days':
      return isWhole(value, of.min, of.max);
    case 'choice':
      return of.options.some((option) => option.id === value);
    case 'text':
      return isShort(value, of.maxLength);
    case 'list':
      return (
        Array.isArray(value) &&
        value.length <= of.maxItems &&
        new Set(value).size === value.length &&
        value.every((item) => isShort(item, of.maxLength))
      );
  }
}

function inPercent(hundredths: number): string {
  return `${hundredths / 100}%`;
}

function expected(of: SettingType): Text {
  switch (of.type) {
    case 'integer':
      return text(
        `${of.min}至${of.max}${of.unit.zh}的整数`,
        `a whole number of ${of.unit.en} from ${of.min} to ${of.max}`,
      );
    case 'percent': {
      const [min, max] = [inPercent(of.min), inPercent(of.max)];
      return text(`${min}至${max}，最多两位小数`, `${min} to ${max}, at most two decimals`);
    }
    case 'days':
      return text(`${of.min}至${of.max}天`, `${of.min} to ${of.max} days`);
    case 'choice':
      return text(
        of.options.map((option) => option.label.zh).join('、'),
        of.options.map((option) => option.label.en).join(', '),
      );
    case 'text':
      return text(`1至${of.maxLength}字`, `1 to ${of.maxLength} characters`);
    case 'list':
      return text(
        `至多${of.maxItems}项，互不相同，每项1至${of.maxLength}字`,
        `at most ${of.maxItems} different items of 1 to ${of.maxLength} characters`,
      );
  }
}

/** Judges a value before it is entered. Problem: `setting/does-not-fit`. */
export function checkSetting<const T extends SettingType>(
  definition: Setting<T>,
  value: unknown,
): Result<ValueOfType<T>> {
  if (fits(definition.of, value)) return ok(value as ValueOfType<T>);
  const { name } = definition;
  const wanted = expected(definition.of);
  return fail({
    code: 'setting/does-not-fit',
    message: text(`“${name.zh}”的取值不符合要求`, `The value of “${name.en}” does not fit`),
    cure: text(`可填：${wanted.zh}`, `Give ${wanted.en}`),
    at: 'value',
  });
}

/** @throws RangeError on a stored value that the definition no longer allows: a broken change. */
function datedEntry<T extends SettingType>(
  definition: Setting<T>,
  entry: SettingEntry,
): DatedEntry<ValueOfType<T>> {
  const cite: Cite = { regulation: entry.documentNo, article: '', mark: 'local' };
  if (entry.value === null) return { from: entry.from, value: null, cite };
  const checked = checkSetting(definition, entry.value);
  if (!checked.ok)
    throw new RangeError(`${entry.key}: a stored value of ${entry.from} does not fit`);
  return { from: entry.from, value: checked.value, cite };
}

/**
 * The nearest unit that has decided by that day counts, and of its decisions the latest (of one day
 * the later in the list, hence in order of recording). A unit that withdrew its own is passed over.
 * Where nobody decided, the default holds; where there is none, the answer is unknown.
 */
export function resolve<const T extends SettingType>(
  definition: Setting<T>,
  entries: readonly SettingEntry[],
  { on, chain }: SettingScope,
): DatedAnswer<ValueOfType<T>> {
  const begun = entries.filter((entry) => entry.key === definition.key && entry.from <= on);
  for (const scope of [...chain.filter((unit) => unit !== 'bureau'), 'bureau']) {
    const own = begun.filter((entry) => entry.scope === scope);
    const answer = valueOn(
      own.map((entry) => datedEntry(definition, entry)),
      on,
    );
    if (answer.state === 'value') return answer;
  }
  return valueOn(definition.default ?? [], on);
}
