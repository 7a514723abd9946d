import type { Cite, Mark } from '../../kernel/cite.ts';
import type { RegulationCode } from './regulations.ts';

/** A cite of any regulation. An empty article means that its number is not certain. */
export function cite(regulation: RegulationCode, article: string, mark: Mark): Cite {
  return Object.freeze({ regulation, article, mark });
}

/**
 * One helper per regulation that is cited often. It knows the articles whose text was seen
 * (domain.md 0.3), so nobody types a mark by hand; an article that is not listed is unverified.
 */
function helper(
  regulation: RegulationCode,
  marks: Readonly<Record<string, Mark>>,
): (article: number | '') => Cite {
  return (article) => cite(regulation, String(article), marks[String(article)] ?? 'unverified');
}

/**
 * 支部工作条例. Articles 4, 5, 6, 8, 20 were seen in a digest of its chapters, 18 in what it says of
 * the appraisal of members, 11 to 14 in full.
 */
export const branchRegulations = helper('ZB', {
  4: 'verified',
  5: 'verified',
  6: 'verified',
  7: 'secondary',
  8: 'verified',
  11: 'verified',
  12: 'verified',
  13: 'verified',
  14: 'verified',
  16: 'secondary',
  18: 'verified',
  19: 'secondary',
  20: 'verified',
});

/** 党员教育管理工作条例: the whole text was seen. */
export function educationRegulations(article: number): Cite {
  return cite('JY', String(article), 'verified');
}

/** 基层组织选举工作条例: articles 1 to 5 were seen, the rest in secondary sources. */
export const electionRegulations = helper('XJ', {
  '': 'secondary',
  1: 'verified',
  2: 'verified',
  3: 'verified',
  4: 'verified',
  5: 'verified',
});

/** 机关基层组织工作条例: articles 1 to 3 and chapters 7 and 8 (30, 31) were seen. */
export const organRegulations = helper('JG', {
  '': 'secondary',
  1: 'verified',
  2: 'verified',
  3: 'verified',
  30: 'verified',
  31: 'verified',
});

/**
 * 党费收缴、使用和管理的规定. Articles 1 to 4, 7 to 15, 17 to 21 and 29 to 33 were read in a copy. The
 * rates of the retired, of farmers, students and the unemployed were seen without their number.
 */
export const duesRules = helper('DF', {
  '': 'verified',
  ...Object.fromEntries(
    [1, 2, 3, 4, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 29, 30].map(
      (article) => [article, 'verified'] as const,
    ),
  ),
});

/** 关于进一步规范党费工作的通知: its first part was seen; it has no articles. */
export const duesNotice: Cite = cite('DFN', '', 'verified');

/** 关于党的基层组织任期的意见. */
export const termOpinions = helper('RQ', { 1: 'verified', 2: 'verified' });

/** 发展党员工作细则, 2026: the whole text was seen in a copy; 2014: from memory. */
export function admissionRules(version: 2014 | 2026, article: number): Cite {
  return version === 2026
    ? cite('XZ26', String(article), 'verified')
    : cite('XZ14', String(article), 'unverified');
}

/** What the bureau decides itself; `paper` names its document, empty where there is none yet. */
export function localPractice(paper: string): Cite {
  return cite('LOCAL', paper, 'local');
}

/** What this system proposes where no text says anything. */
export const proposal: Cite = cite('GENJI', '', 'proposal');
