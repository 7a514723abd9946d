import type { BookPapers } from '../../engines/ledger/define.ts';
import { budgetPaper, journalTable, trialTable } from './duesPaperBooks.ts';
import { assessmentPaper, receiptPaper, spendingPaper } from './duesPaperForms.ts';
import { collectionTable, handUpPaper, publicityPaper } from './duesPaperLists.ts';

/** Every paper of the dues book, for the composition root to hand on. */
export const duesPapers: BookPapers = {
  assessment: assessmentPaper,
  collection: collectionTable,
  receipt: receiptPaper,
  handUp: handUpPaper,
  spending: spendingPaper,
  publicity: publicityPaper,
  budget: budgetPaper,
  journal: journalTable,
  trial: trialTable,
};
