import { described, inSpecification } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const operationIdCase = defineRule({
  id: 'operation-id-case',
  family: 'operations',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'Two operations have operationIds that differ only in case',
  message: 'The operationId {id} is the same as that of {other}: the service ignores case',
  help: 'Change the operationId of one of them',
  *check({ apis }) {
    for (const { api, specification } of described(apis)) {
      const seen = new Map<string, string>();
      for (const { operationId, method, template, path } of specification.operations) {
        if (operationId === undefined) continue;
        const other = seen.get(operationId.toLowerCase());
        seen.set(operationId.toLowerCase(), other ?? `${method} ${template}`);
        if (other !== undefined)
          yield inSpecification(api, specification, [...path, 'operationId'], { id: operationId, other });
      }
    }
  },
});
