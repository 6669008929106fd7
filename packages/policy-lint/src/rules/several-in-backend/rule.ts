import { defineRule } from '../../rule.ts';

/** The backend section holds base or one policy. */
export const severalInBackend = defineRule({
  id: 'several-in-backend',
  family: 'syntax',
  severity: 'error',
  message: 'The backend section holds base or one policy',
  help: 'Keep one: base beside forward-request would forward twice',
  *check(policy) {
    const [, second] = policy.section('backend')?.children ?? [];
    if (second) yield second;
  },
});
