import { suggestion } from '@apimkit/diagnostics';
import { described } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** A folder of an operation that the specification does not have. */
export const operationNotInSpecification = defineApiRule({
  id: 'operation-not-in-specification',
  family: 'operations',
  severity: 'error',
  from: 'minimal',
  summary: 'A folder of an operation that the specification does not have',
  message: 'The {holds} of operation {name} belongs to no operation of the specification',
  help: 'Rename the folder to the name of an operation. {hint}',
  *check({ apis }) {
    for (const { api, specification } of described(apis)) {
      const names = specification.operations.map(({ name }) => name);
      const known = new Set(names.map((name) => name.toLowerCase()));
      for (const { name, file, holds } of api.operations)
        if (!known.has(name.toLowerCase()))
          yield { resource: api.resource, file, values: { holds, name, hint: suggestion(name, names) } };
    }
  },
});
