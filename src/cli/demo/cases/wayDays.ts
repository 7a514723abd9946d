import { addDays, addMonths, type IsoDate } from '../../../kernel/date.ts';
import { nextWorkday } from '../days.ts';

/** A day of a way before it is known which step falls on it. */
export interface WayDay {
  readonly step: string;
  readonly on: IsoDate;
}

/** Days from the choice as an activist; the rest of the way is counted from the admission. */
const cultivated: readonly (readonly [step: string, days: number])[] = [
  ['apply', -100],
  ['talk', -85],
  ['activist', 0],
  ['activist-filing', 9],
  ['contacts', 11],
  ['cultivation', 165],
  ['cultivation', 330],
];
/** Months of cultivation, and those between the choice and the admission. */
const [cultivation, before] = [12, 16];
/** Days after a year of it: longer than holidays could put off the choice as an activist. */
const slack = 12;

const examined: readonly (readonly [step: string, days: number])[] = [
  ['introducers', -62],
  ['political-review', -48],
  ['training', -44],
  ['committee-review', -32],
  ['pre-review', -24],
  ['volunteer-form', -18],
];

const onProbation: readonly (readonly [step: string, days: number])[] = [
  ['approval-talk', 14],
  ['approval', 30],
  ['approval-filing', 34],
  ['placement', 36],
  ['oath', 46],
  ['continued-education', 150],
  ['continued-education', 330],
  ['confirmation-request', 355],
];

/** Days from the end of probation. */
const confirmed: readonly (readonly [step: string, days: number])[] = [
  ['confirmation', 6],
  ['confirmation-approval', 31],
  ['archive', 71],
];

const review = { asked: -66, inquiry: -60, report: -50 } as const;

/** Working days for which a notice stays up: more than the texts ask. */
const noticeDays = 7;

export interface Notice {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface WayDays {
  readonly steps: readonly WayDay[];
  readonly review: Readonly<Record<keyof typeof review, IsoDate>>;
  readonly notice: Notice;
}

/**
 * The days of a whole way that keeps every deadline, around the meeting that admits.
 *
 * @param early months by which all came earlier that comes before the training
 */
export function wayDays(admission: IsoDate, early: number): WayDays {
  const base = addMonths(admission, -early);
  const chosen = addMonths(base, -before);
  const choice = nextWorkday(addDays(addMonths(chosen, cultivation), slack));
  const notice = noticeFrom(nextWorkday(addDays(choice, 10)));
  const onDay =
    (from: IsoDate) =>
    ([step, days]: readonly [string, number]) => {
      return { step, on: nextWorkday(addDays(from, days)) };
    };
  const [first, second, ...rest] = examined;
  const of = (days: number) => nextWorkday(addDays(base, days));
  return {
    steps: [
      ...cultivated.map(onDay(chosen)),
      { step: 'target-choice', on: choice },
      { step: 'target-consent', on: nextWorkday(addDays(notice.to, 1)) },
      ...[first, second].flatMap((one) => (one === undefined ? [] : onDay(base)(one))),
      ...rest.map(onDay(admission)),
      { step: 'admission', on: admission },
      ...onProbation.map(onDay(admission)),
      ...confirmed.map(onDay(addMonths(admission, 12))),
    ],
    review: { asked: of(review.asked), inquiry: of(review.inquiry), report: of(review.report) },
    notice,
  };
}

function noticeFrom(from: IsoDate): Notice {
  let to = from;
  for (let n = 1; n < noticeDays; n += 1) to = nextWorkday(addDays(to, 1));
  return { from, to };
}

/** The admission of a way whose step is planned for a day, or for a working day soon after it. */
export function admissionFor(step: string, on: IsoDate): IsoDate {
  const find = (list: readonly (readonly [string, number])[]) =>
    list.findLast(([one]) => one === step)?.[1];
  const [early, late, end] = [
    find(cultivated),
    find([...examined, ...onProbation]),
    find(confirmed),
  ];
  if (early !== undefined) return addMonths(addDays(on, -early), before);
  if (late !== undefined) return addDays(on, -late);
  if (end !== undefined) return addMonths(addDays(on, -end), -12);
  if (step === 'target-choice') return addMonths(addDays(on, -slack), before - cultivation);
  if (step === 'target-consent') return addMonths(addDays(on, -slack - 22), before - cultivation);
  return on;
}
