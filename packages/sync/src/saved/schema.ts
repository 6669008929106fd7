import type { JsonSchema } from '@apimkit/diagnostics';
import { planSchema } from '../schema.ts';
import { savedPlanVersion } from './types.ts';

const digest = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const text = (description: string): JsonSchema => ({ description, type: 'string' });

/** The JSON Schema of a saved plan: the file of `apimkit plan --out`. */
export function savedPlanSchema(): JsonSchema {
  const { $schema, title: _, definitions, ...plan } = planSchema() as Readonly<Record<string, unknown>>;
  return {
    $schema,
    title: 'apimkit saved plan',
    description: 'A plan, bound to everything that it was made from. It contains no secrets',
    type: 'object',
    additionalProperties: false,
    required: ['version', 'tool', 'time', 'service', 'artifacts', 'files', 'options', 'touched', 'plan'],
    properties: {
      version: { description: 'Format of the file', const: savedPlanVersion },
      tool: text('Version of apimkit'),
      time: text('When it was made'),
      service: text('ARM id of the service'),
      commit: text('Commit of the artifacts'),
      artifacts: {
        description: 'SHA-256 of the artifacts that the plan compares, after overrides and without secrets',
        ...digest,
      },
      files: {
        description: 'SHA-256 by resource, of those that are written',
        type: 'object',
        additionalProperties: digest,
      },
      secrets: {
        description: 'Salted fingerprint of the secrets that are written',
        type: 'object',
        additionalProperties: false,
        required: ['salt', 'fingerprint'],
        properties: { salt: { type: 'string' }, fingerprint: digest },
      },
      options: { description: 'Options that the plan was made with', type: 'object' },
      touched: {
        description: 'The live resources that the steps touch',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['id', 'content'],
          properties: {
            id: text('The resource: kind, colon and name'),
            content: {
              description: 'SHA-256 of its content without secrets; null if it did not exist',
              type: ['string', 'null'],
            },
            specification: { description: 'SHA-256 of its specification, if a step replaces that', ...digest },
          },
        },
      },
      plan,
    },
    definitions,
  };
}
