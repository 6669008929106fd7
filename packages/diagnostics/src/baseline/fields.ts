import type { JsonSchema } from '../formats/schema-parts.ts';

/** The fields of an entry in a baseline file, from which the reader and the schema are derived. */
export interface Field {
  readonly description: string;
  readonly isRequired?: true;
  readonly isDate?: true;
}

export const entryFields: Readonly<Record<string, Field>> = {
  fingerprint: { description: 'Identifies the finding; does not change when lines move', isRequired: true },
  code: { description: 'The rule: family and name', isRequired: true },
  file: { description: 'Path of the file, relative to the folder of the baseline' },
  message: { description: 'Message of the finding when it was accepted', isRequired: true },
  reason: { description: 'Why it is accepted' },
  owner: { description: 'Who is responsible for it' },
  expires: { description: 'The date from which it counts again', isDate: true },
};

/** Keys next to the entries; `$schema` is for editors. */
export const fileKeys = ['$schema', 'version', 'findings'] as const;

/** Returns the JSON Schema of a baseline file. */
export const baselineSchema = (): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Accepted findings',
  type: 'object',
  additionalProperties: false,
  required: ['findings'],
  properties: {
    $schema: { type: 'string' },
    version: { description: 'Version of this format', const: 1 },
    findings: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: Object.keys(entryFields).filter((key) => entryFields[key]?.isRequired),
        properties: Object.fromEntries(
          Object.entries(entryFields).map(([key, { description, isDate }]) => [
            key,
            { description, type: 'string', ...(isDate ? { format: 'date' } : { minLength: 1 }) },
          ]),
        ),
      },
    },
  },
});
