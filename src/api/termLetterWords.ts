import type { Clock } from '../engines/org/clock.ts';
import { addYears, type IsoDate, partsOf } from '../kernel/date.ts';
import { joined, type Text, text } from '../kernel/text.ts';

export type Letter = 'reminder' | 'request' | 'approval' | 'delay-request' | 'delay-approval';

/** What a letter is filled with; what nobody knows stands as a line to write on. */
export interface LetterSource {
  readonly unit: string;
  readonly above: string;
  readonly clock: Clock;
  /** Formal members and those on probation; null where the reader may not know. */
  readonly members: { readonly formal: number; readonly probationary: number } | null;
  /** Of the last request. */
  readonly requestNo: string | null;
  /** Years by which an election may be moved. */
  readonly shift: number | null;
  /** Names of the regulations on which the steps rest. */
  readonly basis: Text;
}

export interface LetterWords {
  readonly title: Text;
  /** Whether the unit writes to the one above, or is written to. */
  readonly way: 'up' | 'down';
  readonly body: readonly Text[];
}

const blank = '____';

function day(on: IsoDate | null | undefined): Text {
  if (!on) return text('____年__月__日', '____-__-__');
  const { year, month, day: date } = partsOf(on);
  return text(`${year}年${month}月${date}日`, on);
}

function byOf({ clock }: LetterSource, step: string): Text {
  return day(clock.steps.find(({ id }) => id === step)?.by);
}

/** The term with its beginning, its length and its end. */
function termOf({ clock: { from, years, ends } }: LetterSource): Text {
  const [begun, over] = [day(from), day(ends)];
  return text(
    `本届委员会（班子）自${begun.zh}起任职，任期${years ?? blank}年，${over.zh}届满`,
    `The present term began on ${begun.en}, is of ${years ?? blank} years and ends on ${over.en}`,
  );
}

function reminder(of: LetterSource): LetterWords {
  const { unit, shift } = of;
  const [term, study, request, last] = [
    termOf(of),
    byOf(of, 'study'),
    byOf(of, 'request'),
    day(of.clock.last),
  ];
  return {
    way: 'down',
    title: text(`关于提醒${unit}做好换届工作的函`, `Reminder of the end of the term: ${unit}`),
    body: [
      text(
        `你单位${term.zh}。按照${of.basis.zh}，请提前做好换届准备，有关时间如下：`,
        `${term.en}. By the ${of.basis.en}, please prepare for the next election:`,
      ),
      text(
        `一、${study.zh}前，研究是否按期换届以及大会时间、委员名额和产生办法。`,
        `1. By ${study.en}: settle the day, the seats and the way of electing.`,
      ),
      text(
        `二、${request.zh}前，向我单位报送换届请示。确需延期或提前的，在请示中写明理由，一般不超过${shift ?? blank}年。`,
        `2. By ${request.en}: send your request; if it must be moved, usually by ${shift ?? blank} year at most, say why.`,
      ),
      text(
        `三、取得批复后召开大会选举，不晚于${last.zh}。`,
        `3. With the approval, hold the election no later than ${last.en}.`,
      ),
      text(
        '四、选举结果及时报批、备案，并登记新一届任期。',
        '4. Report the result, and record the new term.',
      ),
      text('特此函告。', 'This for your information.'),
    ],
  };
}

function standing({ members }: LetterSource): Text {
  const all = members === null ? blank : members.formal + members.probationary;
  const formal = members === null ? blank : members.formal;
  const probationary = members === null ? blank : members.probationary;
  return text(
    `现有党员${all}名，其中正式党员${formal}名、预备党员${probationary}名`,
    `There are ${all} members, ${formal} of them formal and ${probationary} probationary`,
  );
}

const seats = [
  text(
    '二、委员名额：拟设委员____名，其中书记1名、副书记____名。',
    '2. Seats: ____ in all, with one secretary and ____ deputies.',
  ),
  text(
    '三、产生办法：委员由大会差额选举产生，候选人的差额不少于应选人数的20%；书记、副书记的产生办法为____________。',
    '3. Way of electing: with at least 20 % more candidates than seats; secretary and deputies by ____________.',
  ),
  text(
    '四、候选人预备人选经酝酿推荐后，另行报请审查。',
    '4. The candidates will be submitted for review once they are agreed.',
  ),
] as const;

const pleading = text('妥否，请批示。', 'We ask for your decision.');

function request(of: LetterSource): LetterWords {
  const [term, count] = [termOf(of), standing(of)];
  return {
    way: 'up',
    title: text('关于换届选举的请示', 'Request for an election'),
    body: [
      text(
        `我单位${term.zh}。${count.zh}。按照${of.basis.zh}，经研究，拟进行换届选举，请示如下：`,
        `${term.en}. ${count.en}. By the ${of.basis.en} we intend to hold an election and ask for your approval:`,
      ),
      text(
        '一、大会时间：拟于____年__月__日召开党员大会（党员代表大会）进行选举。',
        '1. Day: the general meeting (or congress) is to be held on ____-__-__.',
      ),
      ...seats,
      pleading,
    ],
  };
}

function subjectOf({ requestNo }: LetterSource, zh: string, en: string): Text {
  const number = requestNo ?? '____________';
  return text(`你单位《${zh}》（${number}）收悉`, `We have your ${en} (${number})`);
}

function approval(of: LetterSource): LetterWords {
  const { unit } = of;
  const asked = subjectOf(of, '关于换届选举的请示', 'request for an election');
  const last = day(of.clock.last);
  return {
    way: 'down',
    title: text(`关于同意${unit}换届选举的批复`, `Approval of an election: ${unit}`),
    body: [
      text(
        `${asked.zh}。按照${of.basis.zh}，经研究，批复如下：`,
        `${asked.en}. By the ${of.basis.en}, our decision:`,
      ),
      text(
        `一、同意你单位召开党员大会（党员代表大会）进行换届选举，时间不晚于${last.zh}。`,
        `1. The election is approved, to be held no later than ${last.en}.`,
      ),
      text(
        '二、同意新一届委员会由____名委员组成，其中书记1名、副书记____名。',
        '2. There will be ____ seats, with one secretary and ____ deputies.',
      ),
      text(
        '三、候选人预备人选请报我单位审查；选举结果按规定报批、备案。',
        '3. The candidates are submitted to us for review, and the result is reported.',
      ),
      text('此复。', 'This is our answer.'),
    ],
  };
}

function delayUntil({ clock: { ends }, shift }: LetterSource): Text {
  return ends === null || shift === null ? day(null) : day(addYears(ends, shift));
}

function delayRequest(of: LetterSource): LetterWords {
  const [term, until] = [termOf(of), delayUntil(of)];
  const { shift } = of;
  return {
    way: 'up',
    title: text('关于延期换届的请示', 'Request for a delay of the election'),
    body: [
      text(
        `我单位${term.zh}。因____________________，难以按期换届。`,
        `${term.en}. The election cannot be held in time, because ____________________.`,
      ),
      text(
        `按照${of.basis.zh}，经研究，申请延期至____年__月__日前换届（按一般不超过${shift ?? blank}年，最迟为${until.zh}）。`,
        `By the ${of.basis.en} we ask to hold it by ____-__-__ (usually at most ${shift ?? blank} year later: by ${until.en}).`,
      ),
      pleading,
    ],
  };
}

function delayApproval(of: LetterSource): LetterWords {
  const { unit } = of;
  const asked = subjectOf(of, '关于延期换届的请示', 'request for a delay');
  const [ends, until] = [day(of.clock.ends), delayUntil(of)];
  return {
    way: 'down',
    title: text(`关于同意${unit}延期换届的批复`, `Approval of a delay: ${unit}`),
    body: [
      text(
        `${asked.zh}。按照${of.basis.zh}，经研究，批复如下：`,
        `${asked.en}. By the ${of.basis.en}, our decision:`,
      ),
      text(
        `同意你单位延期换届，由${ends.zh}延至____年__月__日（一般不晚于${until.zh}）。请抓紧准备，条件具备后及时换届。`,
        `The election may wait from ${ends.en} until ____-__-__ (usually no later than ${until.en}). Hold it as soon as you can.`,
      ),
      text('此复。', 'This is our answer.'),
    ],
  };
}

const letters: Readonly<Record<Letter, (of: LetterSource) => LetterWords>> = {
  reminder,
  request,
  approval,
  'delay-request': delayRequest,
  'delay-approval': delayApproval,
};

export const letterNames: Readonly<Record<Letter, Text>> = {
  reminder: text('换届提醒函', 'reminder'),
  request: text('换届请示', 'request for an election'),
  approval: text('换届批复', 'approval of an election'),
  'delay-request': text('延期换届请示', 'request for a delay'),
  'delay-approval': text('延期换届批复', 'approval of a delay'),
};

export function wordsOf(letter: Letter, of: LetterSource): LetterWords {
  return letters[letter](of);
}

/** All paragraphs as one text. */
export function bodyOf({ body }: LetterWords): Text {
  return joined(body, text('\n', '\n'));
}
