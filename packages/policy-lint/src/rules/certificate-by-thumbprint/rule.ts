import { isLiteral } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** A thumbprint changes with every renewal. */
export const certificateByThumbprint = defineRule({
  id: 'certificate-by-thumbprint',
  family: 'deprecation',
  severity: 'warning',
  message: 'A thumbprint changes with every renewal',
  help: 'Use certificate-id',
  *check(policy) {
    for (const element of policy.named('authentication-certificate')) {
      const found = element.attribute('thumbprint');
      if (found && isLiteral(found.value.trim())) yield { start: found.start, end: found.end };
    }
  },
});
