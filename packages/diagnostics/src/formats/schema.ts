import { severities } from './report.ts';
import { type JsonSchema, rangeDefinitions, schemaParts } from './schema-parts.ts';

const { natural, object, refer, text } = schemaParts;

const definitions: Readonly<Record<string, JsonSchema>> = {
  ...rangeDefinitions,
  edit: object('A replacement of a range of the file', ['range', 'text'], {
    range: refer('range'),
    text: text('May be empty, and so may the range'),
  }),
  fix: object('A fix: the edits are applied together or not at all', ['edits'], {
    title: text('Title in an editor'),
    edits: { type: 'array', items: refer('edit') },
  }),
  finding: object('A finding in a file or a resource', ['code', 'severity', 'message', 'fingerprint'], {
    code: text('The rule: family and name'),
    severity: { enum: severities },
    message: text('What is wrong'),
    file: text('Path of the file, with /'),
    range: refer('range'),
    resource: text('The resource'),
    help: text('What to do next'),
    url: text('Address of the documentation of the rule'),
    key: text('Subject of the finding, independent of lines'),
    fix: refer('fix'),
    fingerprint: { ...text('Identifies the finding; does not change when lines move'), pattern: '^[0-9a-f]{16}$' },
  }),
};

/**
 * Returns the JSON Schema of the format `json`.
 *
 * @example
 * new Ajv().compile(findingsSchema())(JSON.parse(formatFindings('json', findings))); // true
 */
export const findingsSchema = (): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Findings of apimkit',
  ...object('Findings of a command', ['version', 'counts', 'findings'], {
    version: { description: 'Version of this format', const: 1 },
    counts: object('Number of findings by severity', severities, {
      error: natural,
      warning: natural,
      info: natural,
    }),
    findings: { type: 'array', items: refer('finding') },
  }),
  definitions,
});
