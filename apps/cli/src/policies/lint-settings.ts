import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity } from '@apimkit/diagnostics';
import { isObject, type Json, type JsonObject } from '@apimkit/model';
import {
  type PolicyRule,
  policyRulesets,
  type RuleData,
  type RulesetConfiguration,
  ruleOfData,
} from '@apimkit/policy-lint';
import { UserError } from '../command.ts';

/** Severities that differ for some files. */
export interface PathOverride {
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

/** What `lint.policies` of apimkit.yaml says: rulesets, severities, files and packages with rules. */
export interface LintSettings extends RulesetConfiguration {
  readonly requireReason: boolean;
  /** Rules that are off or other for some files, by glob. */
  readonly overrides: readonly PathOverride[];
}

/**
 * Reads the settings of policies from a project file. `extends` names our rulesets, YAML files with rules, or packages that
 * export `rules` (and perhaps `severities`).
 *
 * @param file path of the project file, from which packages and paths are found
 * @throws {UserError} for anything that does not exist or is no rule
 */
export async function readLintSettings(lint: JsonObject, file: string): Promise<LintSettings> {
  const given = isObject(lint.policies) ? lint.policies : {};
  const known = ['extends', 'rules', 'requireReason', 'overrides'];
  for (const key of Object.keys(given))
    if (!known.includes(key)) throw new UserError(`lint.policies.${key} is no key; there are ${known.join(', ')}`);
  const wanted = given.extends === undefined ? ['recommended'] : textsOf(given.extends, 'lint.policies.extends');
  const loaded = await Promise.all(wanted.filter((name) => !(name in policyRulesets)).map((name) => load(name, file)));
  return {
    extends: wanted.filter((name) => name in policyRulesets),
    own: loaded.flatMap(({ rules }) => rules),
    rules: Object.assign({}, ...loaded.map(({ severities }) => severities), severitiesOf(given.rules)),
    requireReason: given.requireReason === true,
    overrides: (Array.isArray(given.overrides) ? given.overrides : []).map((one: Json) => {
      const entry = isObject(one) ? one : {};
      if (given.requireReason === true && typeof entry.reason !== 'string')
        throw new UserError('lint.policies.overrides: each needs a reason, because requireReason is true');
      return { files: textsOf(entry.files ?? [], 'files'), rules: severitiesOf(entry.rules) };
    }),
  };
}

interface Loaded {
  readonly rules: readonly PolicyRule[];
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

async function load(name: string, project: string): Promise<Loaded> {
  if (/\.ya?ml$/.test(name)) return { rules: await rulesOfFile(resolve(dirname(project), name), name), severities: {} };
  const module = await importFrom(name, project);
  const rules = Array.isArray(module.rules) ? module.rules : undefined;
  if (!rules) throw new UserError(`${name} exports no rules; see docs/guides/linting-policies.md`);
  const folder = typeof module.folder === 'string' ? module.folder : undefined;
  const files = Array.isArray(module.files) && folder !== undefined ? module.files : [];
  const more = await Promise.all(files.map((one: string) => rulesOfFile(resolve(folder ?? '', one), one)));
  return {
    rules: [...(rules as readonly PolicyRule[]), ...more.flat()],
    severities: severitiesOf((module.severities ?? {}) as Json),
  };
}

async function importFrom(name: string, project: string): Promise<Record<string, unknown>> {
  const near = createRequire(resolve(project));
  try {
    const path = name.startsWith('.') ? resolve(dirname(project), name) : near.resolve(name);
    return (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  } catch (error) {
    throw new UserError(
      `The ruleset ${name} cannot be loaded: ${error instanceof Error ? error.message.split('\n')[0] : ''}`,
    );
  }
}

async function rulesOfFile(path: string, name: string): Promise<readonly PolicyRule[]> {
  const [{ parseTree, treeToJson }, text] = await Promise.all([
    import('@apimkit/overrides'),
    readFile(path, 'utf8').catch(() => {
      throw new UserError(`The rules of ${name} cannot be read`);
    }),
  ]);
  const { tree, diagnostics } = parseTree(text, name, () => undefined);
  const [wrong] = diagnostics;
  if (wrong) throw new UserError(`${name}:${wrong.range?.start.line}: ${wrong.message}`);
  const value = tree ? treeToJson(tree) : null;
  const rules = isObject(value) && Array.isArray(value.rules) ? value.rules : [];
  try {
    return rules.map((rule: Json) => ruleOfData(rule as unknown as RuleData));
  } catch (error) {
    throw new UserError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function textsOf(value: Json, key: string): readonly string[] {
  const all: readonly Json[] = Array.isArray(value) ? value : [value];
  if (all.every((one) => typeof one === 'string')) return all as readonly string[];
  throw new UserError(`${key} must be a list of names`);
}

const severitiesOf = (value: Json | undefined) =>
  (isObject(value ?? null) ? value : {}) as Readonly<Record<string, Severity | 'off'>>;
