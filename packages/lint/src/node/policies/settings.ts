import { dirname, resolve } from 'node:path';
import { nearest, type Severity } from '@apimkit/diagnostics';
import { isObject, type Json, type JsonObject } from '@apimkit/openapi';
import { readText } from '@apimkit/openapi/node';
import {
  type PolicyRule,
  type PolicyRuleConfiguration,
  policyRulesets,
  type RuleData,
  ruleOfData,
  ruleOfModule,
} from '@apimkit/policy-lint';
import { displayPath, type MayRun } from '@apimkit/repository/node';
import type { RuleSettings } from '@apimkit/rules';
import { LintError } from '../errors.ts';
import { readRuleset } from '../rules/read-ruleset.ts';
import { externalOf, type IsExternal } from './external.ts';
import { importRules } from './import-rules.ts';

/** Severities that differ for some files. */
export interface PathOverride {
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

/** The settings `lint.policies` of apimkit.yaml: rulesets, severities, files and packages with rules. */
export interface PolicySettings extends Pick<PolicyRuleConfiguration, 'extends' | 'own'> {
  /** Levels of single rules. */
  readonly rules: RuleSettings;
  readonly requireReason: boolean;
  /** The resources of other repositories to which policies may refer. */
  readonly isExternal: IsExternal;
  /** Where each rule that is not ours comes from: a file, or a package. */
  readonly sources: ReadonlyMap<PolicyRule, string>;
  /** Rules that are off or other for some files, by glob. */
  readonly overrides: readonly PathOverride[];
}

/**
 * Reads the settings of policies from a project file. `extends` names our rulesets, YAML files with rules, or packages that
 * export `rules` (and perhaps `severities`).
 *
 * @param file path of the project file, from which packages and paths are found
 * @param mayRun which code may run
 * @throws {LintError} for unknown names and invalid rules
 */
export async function readPolicySettings(lint: JsonObject, file: string, mayRun: MayRun): Promise<PolicySettings> {
  const given = isObject(lint.policies) ? lint.policies : {};
  refuseUnknown(given, ['extends', 'rules', 'requireReason', 'overrides', 'external'], 'lint.policies');
  const wanted = given.extends === undefined ? ['recommended'] : textsOf(given.extends, 'lint.policies.extends');
  const named = await Promise.all(
    wanted.map((name) =>
      name in policyRulesets ? name : readRuleset('policy', name, file, Object.keys(policyRulesets)),
    ),
  );
  const loaded = await Promise.all(
    wanted.filter((_, index) => named[index] === undefined).map((name) => load(name, file, mayRun)),
  );
  return {
    extends: named.filter((one) => one !== undefined),
    own: loaded.flatMap(({ rules }) => rules),
    sources: new Map(loaded.flatMap(({ source, rules }) => rules.map((rule) => [rule, source] as const))),
    rules: Object.assign(
      {},
      ...loaded.map(({ severities }) => severities),
      severitiesOf(given.rules, 'lint.policies.rules'),
    ),
    requireReason: given.requireReason === true,
    isExternal: externalOf(textsOf(given.external ?? [], 'lint.policies.external')),
    overrides: listOf(given.overrides, 'lint.policies.overrides').map((one: Json) => {
      const entry = isObject(one) ? one : {};
      refuseUnknown(entry, ['files', 'rules', 'reason'], 'lint.policies.overrides');
      if (given.requireReason === true && typeof entry.reason !== 'string')
        throw new LintError('lint.policies.overrides: add a reason to each, because requireReason is true');
      return {
        files: textsOf(entry.files ?? [], 'files'),
        rules: severitiesOf(entry.rules, 'lint.policies.overrides: rules'),
      };
    }),
  };
}

interface Loaded {
  /** The file or package that brings them. */
  readonly source: string;
  readonly rules: readonly PolicyRule[];
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

async function load(name: string, project: string, mayRun: MayRun): Promise<Loaded> {
  if (/\.ya?ml$/.test(name))
    return {
      source: displayPath(resolve(dirname(project), name)),
      rules: await rulesOfFile(resolve(dirname(project), name), name),
      severities: {},
    };
  const module = await importRules(name, project, mayRun);
  const rules = Array.isArray(module.rules) ? module.rules : undefined;
  if (!rules) throw new LintError(`${name} exports no rules; see docs/guides/linting-policies.md`);
  const folder = typeof module.folder === 'string' ? module.folder : undefined;
  const files = Array.isArray(module.files) && folder !== undefined ? module.files : [];
  const more = await Promise.all(files.map((one: string) => rulesOfFile(resolve(folder ?? '', one), one)));
  return {
    source: name.startsWith('.') ? displayPath(resolve(dirname(project), name)) : name,
    rules: [...rules.map((rule: unknown) => ruleIn(name, rule)), ...more.flat()],
    severities: severitiesOf((module.severities ?? {}) as Json, `the severities of ${name}`),
  };
}

function ruleIn(name: string, rule: unknown): PolicyRule {
  try {
    return ruleOfModule(rule);
  } catch (error) {
    throw new LintError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function rulesOfFile(path: string, name: string): Promise<readonly PolicyRule[]> {
  const [{ parseTree, treeToJson }, text] = await Promise.all([
    import('@apimkit/overrides'),
    readText(path).catch(() => {
      throw new LintError(`The rules of ${name} cannot be read: check the path`);
    }),
  ]);
  const { tree, diagnostics } = parseTree(text, name, () => undefined);
  const [wrong] = diagnostics;
  if (wrong) throw new LintError(`${name}:${wrong.range?.start.line}: ${wrong.message}`);
  const value = tree ? treeToJson(tree) : null;
  if (!isObject(value)) throw new LintError(`${name} must have the key rules, with a list of rules`);
  refuseUnknown(value, ['rules'], name);
  const rules = listOf(value.rules, `${name}: rules`);
  try {
    return rules.map((rule: Json) => ruleOfData(rule as unknown as RuleData));
  } catch (error) {
    throw new LintError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function textsOf(value: Json, key: string): readonly string[] {
  const all: readonly Json[] = Array.isArray(value) ? value : [value];
  if (all.every((one) => typeof one === 'string')) return all as readonly string[];
  throw new LintError(`${key} must be a list of names`);
}

/** Severities by rule; whether the rules and severities exist is seen where they are switched. */
function severitiesOf(value: Json | undefined, where: string): Readonly<Record<string, Severity | 'off'>> {
  if (value === undefined) return {};
  if (!isObject(value)) throw new LintError(`${where} must have rules as keys, each with a severity`);
  return value as Readonly<Record<string, Severity | 'off'>>;
}

function listOf(value: Json | undefined, where: string): readonly Json[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new LintError(`${where} must be a list`);
  return value;
}

function refuseUnknown(given: JsonObject, known: readonly string[], where: string): void {
  for (const key of Object.keys(given)) {
    if (known.includes(key)) continue;
    const near = nearest(key, known);
    throw new LintError(
      `${where}.${key} does not exist; ${near === undefined ? `the keys are ${known.join(', ')}` : `did you mean ${near}?`}`,
    );
  }
}
