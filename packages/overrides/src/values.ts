import type { Json, JsonObject } from '@apimkit/model';

/** Looks up the value of a token; undefined when there is none. */
export type Values = (name: string) => Json | undefined;

/**
 * Values for tokens: the given ones first (by exact name, then without case), then variables of the environment, by
 * exact name and as pipelines spell them (`api.key` is `API_KEY`). An empty variable is no value: pipelines make empty
 * ones of secrets that do not exist.
 *
 * @param given what `--values` files say
 * @param variables e.g. `process.env`
 * @example
 * valuesFrom({ 'api-key': 'k' }, { REGION: 'eu' })('region'); // 'eu'
 */
export function valuesFrom(
  given: JsonObject = {},
  variables: Readonly<Record<string, string | undefined>> = {},
): Values {
  const lower = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
  return (name) => {
    const value = given[name] ?? lower.get(name.toLowerCase());
    if (value !== undefined && value !== null) return value;
    return variables[name] || variables[name.toUpperCase().replaceAll(/[ .-]/g, '_')] || undefined;
  };
}
