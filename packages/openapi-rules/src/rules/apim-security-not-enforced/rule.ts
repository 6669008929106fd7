import { locatedSchemes } from '../../helpers/security.ts';
import { defineRule, from } from '../../rule.ts';

/** Security schemes are not enforced without a policy. */
export const apimSecurityNotEnforced = defineRule({
  id: 'apim-security-not-enforced',
  family: 'apim',
  severity: 'info',
  rulesets: from('strict', 'apim'),
  summary: 'Security schemes are not enforced without a policy',
  message: 'The importer ignores security schemes: {schemes} must be enforced by a policy',
  settledBy: { settlement: 'access' },
  *check(document) {
    const schemes = locatedSchemes(document);
    const [first] = schemes;
    if (first?.place.parent)
      yield { at: first.place.parent, values: { schemes: schemes.map(({ name }) => name).join(', ') } };
  },
});
