import { defineRule } from '../../rule.ts';

/** Any certificate passes: it is only tested for being there. */
export const certificateOnlyPresent = defineRule({
  id: 'certificate-only-present',
  family: 'security',
  severity: 'warning',
  message: 'Any certificate passes: it is only tested for being there',
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
