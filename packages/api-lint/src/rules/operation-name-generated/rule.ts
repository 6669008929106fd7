import { described, inSpecification } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const operationNameGenerated = defineRule({
  id: 'operation-name-generated',
  family: 'operations',
  severity: 'warning',
  rulesets: ['recommended', 'strict'],
  summary: 'An operation with a policy has no operationId',
  message: '{method} {template} has no operationId, so its {artifact} depends on the generated name {name}',
  help: 'Add operationId: {name}',
  *check({ apis }) {
    for (const { api, specification } of described(apis)) {
      const folders = new Map(api.operations.map((one) => [one.name.toLowerCase(), one]));
      for (const { operationId, name, method, template, path } of specification.operations) {
        const folder = folders.get(name.toLowerCase());
        if (operationId === undefined && folder)
          yield inSpecification(api, specification, path, { method, template, name, artifact: folder.artifact });
      }
    }
  },
});
