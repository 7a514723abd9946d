import { fail, ok, type Result } from '../../kernel/result.ts';
import { text } from '../../kernel/text.ts';
import type { Role } from './define.ts';
import type { OrgProblem } from './problems.ts';

/**
 * Why one person may not hold these roles together: at most one of the three administrators'
 * offices, and none of them beside a business role. The first conflict is named.
 */
export function conflictingRoles(roles: readonly Role[]): Result<null, OrgProblem> {
  for (const [i, a] of roles.entries()) {
    const b = roles.slice(i + 1).find((other) => other.office !== a.office);
    if (b !== undefined) return refusal(a, b);
  }
  return ok(null);
}

function refusal(a: Role, b: Role): Result<null, OrgProblem> {
  return fail({
    code: 'grant/conflicting-roles',
    message: text(
      `“${a.name.zh}”与“${b.name.zh}”不能由同一人担任。`,
      `“${a.name.en}” and “${b.name.en}” may not be held by one person.`,
    ),
    cure: text(
      '系统、安全、审计三类管理员须由三人分任，且都不兼业务角色：请换人，或先终止原授权。',
      'The three administrators are three people without any business role: choose somebody ' +
        'else, or end the other grant first.',
    ),
  });
}
