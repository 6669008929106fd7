import { suggestion } from '@apimkit/diagnostics';
import { defineRule } from '../../rule.ts';

export const schemaMissing = defineRule({
  id: 'schema-missing',
  family: 'operations',
  severity: 'warning',
  rulesets: ['recommended', 'strict'],
  summary: 'An operation refers to a schema that has no file',
  message: 'Operation {name} refers to the schema {schema}, which has no file',
  help: 'Extract the schema again, or remove the schemaId. {hint}',
  *check({ apis }) {
    for (const { resource, operations, schemas } of apis) {
      const known = new Set(schemas.map((name) => name.toLowerCase()));
      for (const { name, file, schemas: named } of operations)
        for (const schema of named)
          if (!known.has(schema.toLowerCase()))
            yield { resource, file, values: { name, schema, hint: suggestion(schema, schemas) } };
    }
  },
});
