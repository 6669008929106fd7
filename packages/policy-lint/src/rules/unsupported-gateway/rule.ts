import { defineRule } from '../../rule.ts';

/** … does not run on the gateway …. */
export const unsupportedGateway = defineRule({
  id: 'unsupported-gateway',
  family: 'syntax',
  severity: 'error',
  message: '{name} does not run on the gateway {gateway}',
  help: 'It runs on {gateways}',
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
