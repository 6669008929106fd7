import { at } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

/** set-status in inbound has no effect on the answer. */
export const statusInInbound = defineRule({
  id: 'status-in-inbound',
  family: 'flow',
  severity: 'info',
  message: 'set-status in inbound has no effect on the answer',
  help: 'Put it into return-response, or into outbound',
  check: (policy) =>
    at(policy, ['set-status'], (element) => element.section === 'inbound' && !element.inside('return-response')),
});
