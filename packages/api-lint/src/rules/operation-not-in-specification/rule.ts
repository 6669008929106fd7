import { suggestion } from '@apimkit/diagnostics';
import { described } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const operationNotInSpecification = defineRule({
  id: 'operation-not-in-specification',
  family: 'operations',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'A folder belongs to an operation that is not in the specification',
  message: 'Operation {name} has a {artifact}, but is not in the specification',
  help: 'Rename the folder to the name of an operation. {hint}',
  *check({ apis }) {
    for (const { api, specification } of described(apis)) {
      const names = specification.operations.map(({ name }) => name);
      const known = new Set(names.map((name) => name.toLowerCase()));
      for (const { name, file, artifact } of api.operations)
        if (!known.has(name.toLowerCase()))
          yield { resource: api.resource, file, values: { artifact, name, hint: suggestion(name, names) } };
    }
  },
});
