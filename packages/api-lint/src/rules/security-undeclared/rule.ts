import { count } from '@apimkit/diagnostics';
import { described, inSpecification } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const securityUndeclared = defineRule({
  id: 'security-undeclared',
  family: 'security',
  severity: 'info',
  rulesets: ['recommended', 'strict'],
  summary: 'The API requires a subscription key that the specification does not declare',
  message: '{operations} no security, but the API requires a subscription key ({header})',
  help: 'Declare an apiKey scheme for the header {header}, and require it in security',
  *check({ apis }) {
    for (const { api, specification } of described(apis)) {
      if (!api.subscriptionRequired) continue;
      const open = specification.operations.filter(({ security = [] }) => security.every((all) => all.length === 0));
      const [first, ...others] = open;
      if (!first) continue;
      const { name, path } = first;
      const operations =
        others.length === 0 ? `${name} declares` : `${name} and ${count(others.length, 'more operation')} declare`;
      yield inSpecification(api, specification, path, { operations, header: api.keyNames.header });
    }
  },
});
