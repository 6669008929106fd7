import { described, inSpecification } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** Callers need a subscription key of which the specification says nothing. */
export const securityUndeclared = defineApiRule({
  id: 'security-undeclared',
  family: 'security',
  severity: 'info',
  from: 'recommended',
  summary: 'Callers need a subscription key of which the specification says nothing',
  message: '{operations} no security, but callers need a subscription key ({header})',
  help: 'Declare an apiKey scheme in the header {header}, and ask for it under security',
  *check({ apis }) {
    for (const { api, specification } of described(apis)) {
      if (!api.subscriptionRequired) continue;
      const open = specification.operations.filter(({ security = [] }) => security.every((all) => all.length === 0));
      const [first, ...others] = open;
      if (!first) continue;
      const { name, path } = first;
      const operations =
        others.length === 0 ? `${name} declares` : `${name} and ${others.length} more operations declare`;
      yield inSpecification(api, specification, path, { operations, header: api.keyNames.header });
    }
  },
});
