import { described, inSpecification } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** Two operations have the same operationId, upper and lower case aside. */
export const operationIdCase = defineApiRule({
  id: 'operation-id-case',
  family: 'operations',
  severity: 'error',
  from: 'minimal',
  summary: 'Two operations have the same operationId, upper and lower case aside',
  message: 'operationId {id} is also that of {other}: the service does not tell upper from lower case',
  help: 'Give one of them another operationId',
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
