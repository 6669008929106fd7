import type { JsonSchema } from '../formats/schema.ts';

/** What an entry of a baseline file may hold: data from which the reader and the schema are both made. */
export interface Field {
  readonly description: string;
  readonly isRequired?: true;
  readonly isDate?: true;
}

export const entryFields: Readonly<Record<string, Field>> = {
  fingerprint: { description: 'What tells the finding from others while lines move', isRequired: true },
  code: { description: 'The rule: family and name', isRequired: true },
  file: { description: 'Path of the file, from the folder of the baseline' },
  message: { description: 'What the finding said when it was accepted', isRequired: true },
  reason: { description: 'Why it is accepted' },
  owner: { description: 'Who answers for it' },
  expires: { description: 'The day from which on it counts again', isDate: true },
};

/** Keys beside the entries; `$schema` is for editors. */
export const fileKeys = ['$schema', 'version', 'findings'] as const;

/** The JSON Schema of a baseline file. */
export const baselineSchema = (): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Findings that are accepted for now',
  type: 'object',
  additionalProperties: false,
  required: ['findings'],
  properties: {
    $schema: { type: 'string' },
    version: { description: 'Of this format', const: 1 },
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
