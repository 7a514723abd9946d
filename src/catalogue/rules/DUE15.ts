import { bookDefect } from '../../engines/norm/define-book.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { reliefFaults } from '../parts/duesRelief.ts';
import { rulesOf2008 } from '../parts/duesTexts.ts';

/** Relief is decided by the branch and, but of the retired, approved by the committee above. */
export default bookDefect({
  id: 'DUE15',
  on: [duesBook],
  needs: 'unit',
  title: text(
    '减免党费没有经支部研究和上级批准',
    'relief without the branch’s decision and the committee’s approval',
  ),
  basis: rulesOf2008('must', 7),
  cure: text(
    '补办研究和报批手续，没有批准的补交',
    'decide and have it approved; without approval it is paid',
  ),
  judge: reliefFaults,
});
