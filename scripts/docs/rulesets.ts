// The files of the ruleset packages: each ruleset as data, and a schema for rulesets of an organisation.
import { type RuleMetadata, type Ruleset, rulesetsOf } from '@apimkit/rules';

/** The generated files of a ruleset package. */
export function rulesetFiles(folder: string, rules: readonly RuleMetadata[], names: readonly string[]) {
  const text = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  return [
    ...Object.entries(rulesetsOf(rules, names)).map(([name, ruleset]: [string, Ruleset]) => ({
      path: `${folder}/${name}.json`,
      text: text({ $schema: './schema.json', ...ruleset }),
    })),
    { path: `${folder}/schema.json`, text: text(schemaOf(rules)) },
  ];
}

const level = { enum: ['error', 'warning', 'info', 'off'] };

function schemaOf(rules: readonly RuleMetadata[]) {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A ruleset of apimkit',
    type: 'object',
    additionalProperties: false,
    required: ['rules'],
    properties: {
      $schema: { type: 'string' },
      extends: {
        description: 'Rulesets whose settings come first',
        anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
      },
      rules: {
        type: 'object',
        description: 'A severity for each rule, or a severity with options',
        additionalProperties: { $ref: '#/definitions/setting' },
        properties: Object.fromEntries(
          rules.map(({ id, summary }) => [id, { description: summary, $ref: '#/definitions/setting' }]),
        ),
      },
    },
    definitions: {
      setting: {
        anyOf: [level, { type: 'array', items: [level, { type: 'object' }], minItems: 2, maxItems: 2 }],
      },
    },
  };
}
