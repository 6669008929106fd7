import { defineBuiltIn } from '../../rule.ts';

export const severalInBackend = defineBuiltIn({
  id: 'several-in-backend',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'The backend section contains more than base or one policy',
  message: 'The backend section must contain either base or one policy',
  help: 'Keep one: base and forward-request would forward twice',
  *check(policy) {
    const [, second] = policy.section('backend')?.children ?? [];
    if (second) yield second;
  },
});
