import { severities } from './report.ts';

/** A JSON Schema, as data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const text = (description: string): JsonSchema => ({ description, type: 'string' });
const refer = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });
const object = (
  description: string,
  required: readonly string[],
  properties: Readonly<Record<string, JsonSchema>>,
): JsonSchema => ({ description, type: 'object', additionalProperties: false, required, properties });

const natural: JsonSchema = { type: 'integer', minimum: 0 };
const positive: JsonSchema = { type: 'integer', minimum: 1 };

const definitions: Readonly<Record<string, JsonSchema>> = {
  position: object('A place; columns count UTF-16 code units', ['line', 'column'], {
    line: positive,
    column: positive,
  }),
  range: object('A stretch of the file; its end is exclusive', ['start', 'end'], {
    start: refer('position'),
    end: refer('position'),
  }),
  edit: object('What should stand in the place of a stretch of the file', ['range', 'text'], {
    range: refer('range'),
    text: text('May be empty, as may the stretch'),
  }),
  fix: object('What mends the finding: all of the edits, or none', ['edits'], {
    title: text('What an editor calls it'),
    edits: { type: 'array', items: refer('edit') },
  }),
  finding: object('Something said about a file or a resource', ['code', 'severity', 'message', 'fingerprint'], {
    code: text('The rule: family and name'),
    severity: { enum: severities },
    message: text('What is wrong'),
    file: text('Path of the file, with /'),
    range: refer('range'),
    resource: text('The resource that it concerns'),
    help: text('What to do next'),
    url: text('A page about the rule'),
    key: text('What it is about, whatever line that stands on'),
    fix: refer('fix'),
    fingerprint: { ...text('Tells the finding from others while lines move'), pattern: '^[0-9a-f]{16}$' },
  }),
};

/**
 * The JSON Schema of the format `json`.
 *
 * @example
 * new Ajv().compile(findingsSchema())(JSON.parse(formatFindings('json', findings))); // true
 */
export const findingsSchema = (): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Findings of apimkit',
  ...object('What a command found', ['version', 'counts', 'findings'], {
    version: { description: 'Of this format', const: 1 },
    counts: object('How many there are of each severity', severities, {
      error: natural,
      warning: natural,
      info: natural,
    }),
    findings: { type: 'array', items: refer('finding') },
  }),
  definitions,
});
