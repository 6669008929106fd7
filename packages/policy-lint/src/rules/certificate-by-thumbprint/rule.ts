import { isLiteral } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const certificateByThumbprint = defineBuiltIn({
  id: 'certificate-by-thumbprint',
  family: 'deprecation',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error' },
  summary: 'A certificate is selected by its thumbprint',
  message: 'A certificate is selected by its thumbprint, which changes with each renewal',
  help: 'Use certificate-id',
  *check(policy) {
    for (const element of policy.named('authentication-certificate')) {
      const found = element.attribute('thumbprint');
      if (found && isLiteral(found.value.trim())) yield { start: found.start, end: found.end };
    }
  },
});
