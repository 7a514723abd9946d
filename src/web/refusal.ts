import type { ProblemDocument } from '../api/contract/common.ts';
import type { Text } from '../kernel/text.ts';
import { text } from '../kernel/text.ts';

/** One expected problem, as the server or this page says it. */
export interface PageProblem {
  readonly code: string;
  readonly message: Text;
  readonly cure: Text;
  readonly at?: string;
}

/** The server said no, or could not be reached. Every page shows `problems` the same way. */
export class Refusal extends Error {
  readonly status: number;
  readonly problems: readonly PageProblem[];
  /** Both states, when somebody else was faster (409). */
  readonly conflict: { readonly yours: unknown; readonly theirs: unknown } | null;

  constructor(status: number, problems: readonly PageProblem[], conflict?: Refusal['conflict']) {
    super(problems[0]?.message.en ?? `refused with ${status}`);
    this.name = 'Refusal';
    this.status = status;
    this.problems = problems;
    this.conflict = conflict ?? null;
  }
}

/** No answer at all: the text in the form stays where it is. */
export function unreachable(): Refusal {
  return new Refusal(0, [
    {
      code: 'web/unreachable',
      message: text('连不上服务器，刚才的操作没有送达。', 'The server was not reached.'),
      cure: text(
        '您填写的内容还在本页。请检查网络后再点一次；若一直连不上，请联系系统管理员。',
        'What you typed is still here. Check the network and try again; if it stays so, tell the system administrator.',
      ),
    },
  ]);
}

function unreadable(status: number): PageProblem {
  return {
    code: 'web/unreadable-answer',
    message: text(
      `服务器的答复无法识别（状态 ${status}）。`,
      `The server's answer could not be understood (status ${status}).`,
    ),
    cure: text(
      '您填写的内容还在本页。请稍后再试；若再次出现，请把时间和这句话告诉系统管理员。',
      'What you typed is still here. Try again later; if it happens again, tell the system administrator the time and this sentence.',
    ),
  };
}

/** A problem document becomes a refusal; anything else says that it could not be understood. */
export function refusalOf(status: number, body: unknown): Refusal {
  const document = body as Partial<ProblemDocument> | null;
  const problems = document?.problems;
  if (!Array.isArray(problems) || problems.length === 0) {
    return new Refusal(status, [unreadable(status)]);
  }
  const both = document?.theirs === undefined ? null : conflictOf(document);
  return new Refusal(status, problems, both);
}

function conflictOf(document: Partial<ProblemDocument>): Refusal['conflict'] {
  return { yours: document.yours ?? null, theirs: document.theirs };
}

/** What to show for anything that was thrown. */
export function problemsOf(error: unknown): readonly PageProblem[] {
  return error instanceof Refusal ? error.problems : [unreadable(0)];
}

/** `/body/name`, `body.name` and `name` are the same field of a form. */
export function fieldOf(at: string): readonly string[] {
  const steps = at.split(/[./]/).filter((step) => step !== '');
  return ['body', 'query', 'params'].includes(steps[0] ?? '') ? steps.slice(1) : steps;
}
