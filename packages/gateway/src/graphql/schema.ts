import { type Artifacts, ancestorsOf, type Resource, valueAt } from '@apimkit/model';
import { buildSchema, type GraphQLSchema, validateSchema } from 'graphql';

/** The text of the schema of a GraphQL API: of its schema resource, or of its specification. */
export function schemaTextOf(artifacts: Artifacts, api: Resource): string | undefined {
  const own = [...artifacts]
    .filter(({ id }) => id.entry.fromSpecification === 'schemas' && ancestorsOf(id).some((one) => one.equals(api.id)))
    .map(({ payload }) => valueAt(payload, 'properties.document.value') ?? valueAt(payload, 'properties.value'))
    .find((value) => typeof value === 'string');
  const text = own ?? api.specification?.text;
  return typeof text === 'string' ? text : undefined;
}

/** Reads a schema; the error if it cannot be used. */
export function readSchema(text: string): GraphQLSchema | Error {
  try {
    const schema = buildSchema(text, { assumeValidSDL: true });
    return validateSchema(schema)[0] ?? schema;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
