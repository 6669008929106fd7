import { at } from '../../kit.ts';
import { defineBuiltIn } from '../../rule.ts';

export const statusInInbound = defineBuiltIn({
  id: 'status-in-inbound',
  family: 'flow',
  severity: 'info',
  rulesets: { recommended: 'info', strict: 'warning' },
  message: 'set-status in inbound has no effect on the response',
  help: 'Move it to return-response or to outbound',
  check: (policy) =>
    at(policy, ['set-status'], (element) => element.section === 'inbound' && !element.inside('return-response')),
});
