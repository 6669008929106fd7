import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { nearest } from '@apimkit/diagnostics';
import type { Ruleset, RulesetDefinition } from '@stoplight/spectral-core';
import { spectralParts } from '../spectral/internals.ts';
import { asRulesetError } from './read.ts';
import { type RuleLevels, RulesetError, type RulesetSource } from './source.ts';

type Rules = Readonly<Record<string, unknown>>;
interface Definition {
  readonly rules?: Rules;
  readonly extends?: unknown;
}

const require = createRequire(import.meta.url);

/**
 * Makes Spectral's ruleset of one that was read.
 *
 * @throws {RulesetError} when it is none, or switches a rule that does not exist
 */
export async function loadRuleset(source: RulesetSource): Promise<Ruleset> {
  const { core } = spectralParts();
  if (source.kind === 'named') {
    const definition = { extends: await Promise.all(source.names.map(namedDefinition)), rules: levelsOf(source.rules) };
    return made(definition as RulesetDefinition, `lint.specifications.rules`, (one) => new core.Ruleset(one, options));
  }
  return made(
    definitionOf(source),
    source.file,
    (definition) => new core.Ruleset(definition, { ...options, source: source.file }),
  );
}

const options = { severity: 'recommended' } as const;

function made(definition: RulesetDefinition, name: string, make: (definition: RulesetDefinition) => Ruleset): Ruleset {
  try {
    return make(definition);
  } catch (error) {
    throw withSuggestion(error, definition as Definition, name);
  }
}

/** Spectral's own words for our severities. */
const levelsOf = (rules: RuleLevels) =>
  Object.fromEntries(Object.entries(rules).map(([name, level]) => [name, level === 'warning' ? 'warn' : level]));

/** The names of all rules that rulesets with a name of their own have, whether on or off. */
export async function rulesOfRulesets(names: readonly string[]): Promise<ReadonlySet<string>> {
  const all = await Promise.all(names.map(namedDefinition));
  return new Set(all.flatMap((definition) => [...rulesOf(definition as Definition, new Set())]));
}

/** The definition behind one of our names. */
export async function namedDefinition(name: string): Promise<RulesetDefinition> {
  if (name === 'spectral:oas')
    return (require('@stoplight/spectral-rulesets') as Record<string, RulesetDefinition>).oas as never;
  const { spectralRulesets } = await import('@apimkit/openapi-rules');
  const definition = (spectralRulesets as Partial<Record<string, unknown>>)[name] as RulesetDefinition | undefined;
  if (!definition) throw new RulesetError(`There is no ruleset ${name}`);
  return definition;
}

function definitionOf({ file, code }: Extract<RulesetSource, { kind: 'file' }>): RulesetDefinition {
  const near = createRequire(file);
  const holder: { exports?: unknown } = {};
  // Spectral's packages must be those of this engine, not other copies beside the ruleset.
  const load = (id: string): unknown =>
    id.startsWith('@stoplight/spectral-') ? require(id) : near(near.resolve(id, { paths: [dirname(file)] }));
  try {
    Function('module, require', code)(holder, load);
  } catch (error) {
    throw asRulesetError(error, file);
  }
  if (typeof holder.exports !== 'object' || holder.exports === null)
    throw new RulesetError(`${file} exports no ruleset`);
  return holder.exports as RulesetDefinition;
}

function withSuggestion(error: unknown, definition: Definition, file: string): RulesetError {
  const plain = asRulesetError(error, file);
  const unknown = /Cannot extend non-existing rule: "([^"]+)"/.exec(plain.message)?.[1];
  if (unknown === undefined) return plain;
  const near = nearest(
    unknown,
    [...rulesOf(definition, new Set())].filter((name) => name !== unknown),
  );
  const hint = near === undefined ? '' : `; did you mean ${near}?`;
  return new RulesetError(`${file}: there is no rule ${unknown} in what it extends${hint}`);
}

function rulesOf(definition: Definition, seen: Set<unknown>): ReadonlySet<string> {
  if (seen.has(definition)) return new Set();
  seen.add(definition);
  const above = Array.isArray(definition.extends) ? definition.extends : [definition.extends];
  const inherited = above
    .map((one: unknown) => (Array.isArray(one) ? one[0] : one) as Definition | undefined)
    .flatMap((one) => (typeof one === 'object' && one !== null ? [...rulesOf(one, seen)] : []));
  const own = Object.entries(definition.rules ?? {}).filter(([, rule]) => typeof rule === 'object' && rule !== null);
  return new Set([...inherited, ...own.map(([name]) => name)]);
}
