import { suggestion } from '@apimkit/diagnostics';
import { defineApiRule } from '../../rule.ts';

/** An operation names a schema that has no file. */
export const schemaMissing = defineApiRule({
  id: 'schema-missing',
  family: 'operations',
  severity: 'warning',
  from: 'recommended',
  summary: 'An operation names a schema that has no file',
  message: 'Operation {name} names the schema {schema}, which has no file',
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
