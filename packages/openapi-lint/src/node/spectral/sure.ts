import { createRequire } from 'node:module';
import type { Rule } from '@stoplight/spectral-core';
import { surelyFits } from './schema-sure.ts';

type Plain = Readonly<Record<string, unknown>>;
type Check = (value: Plain, options: Plain) => boolean;

const require = createRequire(import.meta.url);
let functions: Functions | undefined;

interface Functions {
  /** Checks examples of a document against schemas of the document. */
  readonly example: unknown;
  /** Checks a value against a schema of the document's dialect. */
  readonly dialectSchema: unknown;
  /** Checks a value against a schema of the ruleset. */
  readonly schema: unknown;
}

/**
 * Whether a rule surely finds nothing in a node. Spectral's rules about examples and enumerations compile a validator for each of
 * thousands of schemas; most examples can be seen to fit without.
 */
export function isSurelyFine(rule: Rule, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  functions ??= ownFunctions();
  return rule.then.every(({ function: check, functionOptions, field }) => {
    const options = (functionOptions ?? {}) as Plain;
    if (check === functions?.example) return field === undefined && examplesFit(value as Plain, options);
    if (check === functions?.dialectSchema && field === 'enum')
      return surelyFits(options.schema, (value as Plain).enum);
    return false;
  });
}

/** Whether a rule only checks against schemas inside the ruleset, which no other schema can refer to. */
export function hasOwnSchemas({ then }: Rule): boolean {
  functions ??= ownFunctions();
  return then.every(({ function: check, functionOptions }) => {
    const { schema } = (functionOptions ?? {}) as { readonly schema?: Plain };
    return check === functions?.schema && schema !== undefined && schema.$id === undefined && schema.id === undefined;
  });
}

/** Spectral's own functions, wherever an organisation's ruleset uses them. */
function ownFunctions(): Functions {
  const { oas } = require('@stoplight/spectral-rulesets') as {
    readonly oas: { readonly rules: Readonly<Record<string, unknown>> };
  };
  const functionOf = (name: string) => {
    const then = (oas.rules[name] as { readonly then?: unknown } | undefined)?.then;
    return (then as { readonly function?: unknown } | undefined)?.function ?? then;
  };
  const { schema } = require('@stoplight/spectral-functions') as { readonly schema: unknown };
  return {
    example: functionOf('oas3-valid-schema-example'),
    dialectSchema: functionOf('duplicated-entry-in-enum'),
    schema,
  };
}

const examplesFit: Check = (value, { schemaField, type }) => {
  const schema = schemaField === '$' ? value : value[String(schemaField)];
  const fields = type === 'schema' ? ['example', 'x-example', 'default'] : ['example'];
  const direct = fields.filter((field) => field in value).map((field) => value[field]);
  const { examples } = value;
  // In schemas, several examples are not checked; elsewhere each may be the value itself or contain it.
  const several = type === 'schema' || examples === undefined ? [] : heldIn(examples);
  return several !== undefined && [...direct, ...several].every((one) => surelyFits(schema, one));
};

function heldIn(examples: unknown): readonly unknown[] | undefined {
  if (typeof examples !== 'object' || examples === null || Array.isArray(examples)) return undefined;
  const held = Object.values(examples);
  const isKeyed = held.every((one) => typeof one === 'object' && one !== null && 'value' in one);
  return isKeyed ? held.map((one: { readonly value: unknown }) => one.value) : undefined;
}
