import { defineBuiltIn } from '../../rule.ts';

export const unsupportedGateway = defineBuiltIn({
  id: 'unsupported-gateway',
  family: 'syntax',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A gateway does not support the policy',
  message: 'The {gateway} gateway does not support {name}',
  help: 'Supported gateways: {gateways}',
  needs: ['gateways'],
  *check(policy) {
    for (const element of policy.policies)
      for (const gateway of policy.gateways)
        if (element.policy && !element.policy.gateways.includes(gateway))
          yield {
            start: element.start,
            end: element.end,
            values: { name: element.name, gateway, gateways: element.policy.gateways.join(', ') },
          };
  },
});
