import { type ContractSchema, sampleOf } from '@apimkit/contract';
import type { JsonObject } from '@apimkit/openapi';

/** The smallest body that a schema accepts; without a schema, an empty one. */
export const sampleBody = (schema: ContractSchema | undefined): JsonObject =>
  schema ? (sampleOf(schema) as JsonObject) : {};
