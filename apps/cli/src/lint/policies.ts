import { writeFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '@apimkit/diagnostics';
import type { Artifacts } from '@apimkit/model';
import type { JsonObject } from '@apimkit/openapi';
import type { ActivePolicyRule, LintFinding, PolicyLinter, PolicySurroundings } from '@apimkit/policy-lint';
import { type Context, listOf, textOf, UserError } from '../command.ts';
import type { LintSettings } from '../policies/lint-settings.ts';
import { readText } from '../read-text.ts';
import { mayRunIn } from '../trust.ts';
import { withinTime } from '../within-time.ts';
import type { RuleChoice } from './rule-choice.ts';

/** A rule that is on, and the ruleset that brings it. */
export interface PolicyRuleThatIsOn extends ActivePolicyRule {
  readonly ruleset: string;
  /** The file or package of an organisation that brings it; none for ours. */
  readonly source?: string;
}

/**
 * The rules of policies that are on, as the project file and the flags want it.
 *
 * @throws {UserError} for a ruleset or rule that does not exist
 */
export async function activePolicyRules(context: Context, choice: RuleChoice): Promise<readonly PolicyRuleThatIsOn[]> {
  return (await readRules(context, choice)).rules;
}

async function readRules(context: Context, choice: RuleChoice) {
  const { lint } = context;
  const [{ activeRules, policyRulesets }, { readLintSettings }] = await Promise.all([
    import('@apimkit/policy-lint'),
    import('../policies/lint-settings.ts'),
  ]);
  const settings = await readLintSettings(
    (lint?.settings ?? {}) as JsonObject,
    lint?.source ?? lint?.file ?? 'apimkit.yaml',
    mayRunIn(context),
  );
  const named = choice.rulesets.filter((name) => name in policyRulesets);
  const names = named.length > 0 ? named : (settings.extends ?? ['recommended']);
  try {
    const own = settings.own ?? [];
    const rules = activeRules({ own, extends: names, rules: { ...settings.rules, ...choice.policies } });
    const rulesetsNamed = names.map((one) =>
      typeof one === 'string' ? { name: one, rules: policyRulesets[one]?.rules ?? {} } : one,
    );
    const bringer = (id: string) => rulesetsNamed.findLast(({ rules: set }) => set[id] !== undefined)?.name;
    for (const { rules: overridden } of settings.overrides) activeRules({ own, extends: [], rules: overridden });
    return {
      settings,
      rules: rules.map((one) => {
        const source = settings.sources.get(one.rule);
        return {
          ...one,
          ruleset: source ?? bringer(one.rule.id) ?? 'own',
          ...(source === undefined ? {} : { source }),
        };
      }),
    };
  } catch (error) {
    throw error instanceof TypeError ? new UserError(await withNearest(error.message)) : error;
  }
}

/** What is unknown may be a misspelt rule of something else than policies. */
async function withNearest(message: string): Promise<string> {
  const unknown = /^Unknown rule ([^;]+)/.exec(message)?.[1];
  if (unknown === undefined || message.includes('did you mean')) return message;
  const [{ nearest }, { knownRules }] = await Promise.all([
    import('@apimkit/diagnostics'),
    import('../findings/known-rules.ts'),
  ]);
  const near = nearest(
    unknown,
    (await knownRules()).map(({ code }) => code),
  );
  return near === undefined ? message : `Unknown rule ${unknown}; did you mean ${near}?`;
}

/**
 * The linter of policies, as the project file and the flags want it.
 *
 * @throws {UserError} for a ruleset or rule that does not exist
 */
export async function openPolicyLinter(context: Context, choice: RuleChoice): Promise<PolicyLinter> {
  const [{ createLinter }, { loadCSharp }, { settings, rules }] = await Promise.all([
    import('@apimkit/policy-lint'),
    import('@apimkit/policy/node'),
    readRules(context, choice),
  ]);
  const { requireReason, overrides } = settings;
  const linter = createLinter({ rules, parse: await loadCSharp(), requireReason, within: withinTime });
  const folder = context.lint === undefined ? process.cwd() : dirname(resolve(context.lint.file));
  if (overrides.length === 0) return linter;
  const { wildcards } = await import('@apimkit/diagnostics');
  return byPath(
    linter,
    overrides.map(({ files, rules: levels }) => ({ fits: files.map((one) => wildcards(one, '/')), levels })),
    folder,
  );
}

/** Severities of the files whose paths fit. */
interface LevelsOfFiles {
  readonly fits: readonly ((path: string) => boolean)[];
  readonly levels: LintSettings['overrides'][number]['rules'];
}

/** Severities that differ for some files; as everywhere in the project file, paths start from its folder. */
function byPath(linter: PolicyLinter, overrides: readonly LevelsOfFiles[], folder: string): PolicyLinter {
  return {
    lint(text, surroundings = {}) {
      const path = relative(folder, resolve(surroundings.file ?? ''))
        .split(sep)
        .join('/');
      const fitting = overrides.filter(({ fits }) => fits.some((fit) => fit(path)));
      return linter.lint(text, surroundings).flatMap((finding) => {
        const level = fitting.map(({ levels }) => levels[finding.rule]).findLast((one) => one !== undefined);
        if (level === 'off') return [];
        return level === undefined ? finding : { ...finding, severity: level };
      });
    },
  };
}

const gatewaysOf = ({ values }: Context) => {
  const gateways = listOf(values, 'gateway') as NonNullable<PolicySurroundings['gateways']>;
  return gateways.length > 0 ? { gateways } : {};
};

/** Every policy of some artifacts that `isWanted`, as the environment has it when one is chosen. */
export async function lintPolicies(
  artifacts: Artifacts,
  linter: PolicyLinter,
  context: Context,
  isWanted: (path: string) => boolean,
): Promise<readonly Diagnostic[]> {
  const { policiesOf } = await import('../policies/repository.ts');
  const all: Diagnostic[] = [];
  for (const { text, file, resource, surroundings } of policiesOf(artifacts)) {
    if (!isWanted(file)) continue;
    const found = linter.lint(text, { ...surroundings, ...gatewaysOf(context) });
    const rest = await mended(found, text, file, context);
    all.push(...rest.map((one) => ({ ...one, file, resource })));
  }
  return all;
}

/** One policy that stands by itself; `-` is standard input. */
export async function lintPolicyFile(
  file: string,
  linter: PolicyLinter,
  context: Context,
): Promise<readonly Diagnostic[]> {
  const text =
    file === '-'
      ? await standardInput()
      : await readText(file).catch(() => {
          throw new UserError(`${file} cannot be read`);
        });
  const scope = textOf(context.values, 'scope') as PolicySurroundings['scope'];
  const found = linter.lint(text, { file, ...(scope ? { scope } : {}), ...gatewaysOf(context) });
  return file === '-' ? found : mended(found, text, file, context);
}

async function standardInput(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin) text += String(chunk);
  return text;
}

/** With `--fix` writes what can be mended; gives the findings that are left. */
async function mended(found: readonly LintFinding[], text: string, file: string, { values, chosen }: Context) {
  const fixable = found.filter(({ fix }) => fix);
  // What an environment's overrides made is not what stands in the file.
  if (values.fix !== true || fixable.length === 0 || !file.endsWith('.xml') || chosen) return found;
  const { applyFixes } = await import('@apimkit/diagnostics');
  const { text: mended, left } = applyFixes(text, found);
  await writeFile(file, mended);
  return left;
}
