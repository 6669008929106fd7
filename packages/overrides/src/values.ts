import type { Diagnostic } from '@apimkit/diagnostics';
import type { Json, JsonObject } from '@apimkit/openapi';
import { overrideMessages } from './messages.ts';
import type { Values } from './token-values.ts';
import { variableName } from './tokens.ts';
import { parseTree, type Tree, treeToJson } from './tree.ts';

/** Sources of values. Only `variables` may be shown; all others are secret. */
export interface ValueSources {
  /** Values of `--values` files. */
  readonly values?: JsonObject;
  /** Values of `--variables` files. */
  readonly variables?: JsonObject;
  /** E.g. `process.env`. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Returns a lookup of token values: first the given ones (by exact name, then case-insensitively), then environment variables, by
 * exact name and as pipelines write them (`api.key` is `API_KEY`). Empty variables are ignored, because pipelines set them for
 * secrets that do not exist.
 *
 * @example
 * valuesFrom({ values: { 'api-key': 'k' }, env: { REGION: 'eu' } })('region'); // { value: 'eu' }
 */
export function valuesFrom({ values = {}, variables = {}, env = {} }: ValueSources): Values {
  const [secret, plain] = [lookup(values), lookup(variables)];
  return (name) => {
    const value = secret(name);
    if (value !== undefined) return { value };
    const shown = plain(name);
    if (shown !== undefined) return { value: shown, shown: true };
    const variable = env[name] || env[variableName(name)] || env[name.toUpperCase()];
    return variable ? { value: variable } : undefined;
  };
}

function lookup(given: JsonObject): (name: string) => Json | undefined {
  const lower = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
  return (name) => given[name] ?? lower.get(name.toLowerCase()) ?? undefined;
}

/**
 * Reads a file of values: YAML or JSON, a map of names. Nested names are joined with dots: `api.key`.
 *
 * @example
 * readValues('api:\n  key: k', 'values.yaml').values; // { 'api.key': 'k' }
 */
export function readValues(
  text: string,
  file: string,
): { readonly values: JsonObject; readonly diagnostics: readonly Diagnostic[] } {
  const { tree, diagnostics } = parseTree(text, file, () => undefined);
  if (tree === undefined || tree.type === 'map') return { values: tree ? flat(tree, '') : {}, diagnostics };
  const advice = 'Write one "name: value" on each line';
  const wrong = overrideMessages.report('shape', { key: 'The file', expected: 'a map of values', advice }, tree.mark);
  return { values: {}, diagnostics: [...diagnostics, wrong] };
}

function flat(tree: Extract<Tree, { type: 'map' }>, above: string): JsonObject {
  const pairs = tree.entries.flatMap(({ key, value }): readonly (readonly [string, Json])[] => {
    const name = `${above}${key}`;
    if (value.type === 'map') return Object.entries(flat(value, `${name}.`));
    return [[name, treeToJson(value)]];
  });
  return Object.fromEntries(pairs);
}
