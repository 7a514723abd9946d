/**
 * `node .ci/count.mjs REPORT EXIT`: prints "passed failed skipped" of one vitest run from its JSON
 * report. A run that ended badly without a failed test (a file that cannot be loaded, an error
 * outside of any test, no report at all) counts as one failure.
 */
import { readFileSync } from 'node:fs';

const [path, exit] = process.argv.slice(2);

function counts() {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    const skipped = report.numPendingTests + report.numTodoTests;
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

const { passed, failed, skipped } = counts();
const silent = exit !== '0' && failed === 0 ? 1 : 0;
console.log(passed, failed + silent, skipped);
