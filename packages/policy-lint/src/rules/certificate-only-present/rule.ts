import { defineBuiltIn } from '../../rule.ts';

export const certificateOnlyPresent = defineBuiltIn({
  id: 'certificate-only-present',
  family: 'security',
  severity: 'warning',
  rulesets: { recommended: 'warning', strict: 'error', security: 'warning' },
  message: 'The client certificate is only checked for presence, so any certificate is accepted',
  help: 'Use validate-client-certificate, or call Verify()',
  *check(policy) {
    if (policy.named('validate-client-certificate').length > 0) return;
    for (const expression of policy.expressions)
      if (
        /Request\.Certificate\s*[!=]=\s*null/.test(expression.source) &&
        !/Verify|Thumbprint|Issuer|Subject|Deployment\.Certificates/.test(policy.text)
      )
        yield { start: expression.start, end: expression.end };
  },
});
