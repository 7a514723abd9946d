import { text } from '../kernel/text.ts';
import type { Command, ExitCode } from './command.ts';
import ofLedger, { usage as usageOfLedger } from './explain.ts';

const usageOfCase = `genji explain CASE --as USERNAME [--json] [--lang zh|en]

同样讲清本局数据里的一件事项，例如一个人的发展党员过程；以该用户的权限看，和网页上看到的一样。
The same about a case of the bureau's own data, with the reach of that user, as its page shows it.

  CASE                 事项编号，在它的网页地址里      id of the case, as in the address of its page
  --as USERNAME        以哪个用户的权限                with whose permissions
`;

/**
 * About a line of a ledger, or a stored case. A ledger needs no database, so what opens one is
 * loaded only for a case.
 */
export default {
  name: ofLedger.name,
  summary: text(
    '讲清一个人发展党员的情况和理由：台账里的，或本局数据里的',
    'the whole reasoning about one admission, of a ledger or of the bureau’s own data',
  ),
  run,
} satisfies Command;

const caseId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function run(argv: readonly string[]): Promise<ExitCode> {
  if (argv.includes('--help') || argv.includes('-h')) {
    process.stdout.write(`${usageOfLedger}\n${usageOfCase}`);
    return 0;
  }
  if (!argv.some((word) => caseId.test(word))) return ofLedger.run(argv);
  const ofCase = await import('./explainCase.ts');
  return ofCase.run(argv, usageOfCase);
}
