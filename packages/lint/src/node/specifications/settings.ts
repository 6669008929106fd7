import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isObject, type Json } from '@apimkit/openapi';
import { LintError } from '../errors.ts';
import type { Severities } from '../options.ts';
import type { RuleRun } from '../run.ts';

/** How specifications are linted. */
export interface SpecificationSettings {
  /** Folder that paths of rulesets start from. */
  readonly folder: string;
  readonly rulesets: readonly string[];
  /** Severities over those of our rulesets. */
  readonly rules: Severities;
  /** Redocly configurations: names, or paths of `redocly.yaml` files. */
  readonly redocly: readonly string[];
  readonly remote: readonly { readonly url: string; readonly sha256: string }[];
  /** Which code of rulesets may run. */
  readonly mayRun: (path: string) => Promise<boolean>;
}

const keys = ['extends', 'rules', 'redocly', 'remote'];
const spectralFiles = ['yaml', 'yml', 'json', 'js', 'mjs', 'cjs'].map((extension) => `.spectral.${extension}`);
const redoclyFiles = ['redocly.yaml', 'redocly.yml', '.redocly.yaml', '.redocly.yml'];

/**
 * The settings `lint.specifications` of the project file. Without them an organisation's `.spectral.*` and `redocly.yaml` beside the file
 * are used, as their own tools do; else our `recommended` and `apim`.
 *
 * @throws {LintError} for a key or value that does not exist
 */
export async function specificationSettings({
  project,
  choice: { rulesets: chosen, specifications },
  rulesFrom,
  mayRun,
}: RuleRun): Promise<SpecificationSettings> {
  const here = rulesFrom?.pathOf(process.cwd()) ?? process.cwd();
  const folder = project === undefined ? here : dirname(resolve(project.source ?? project.file));
  const given = (project?.settings.specifications ?? {}) as Json;
  if (!isObject(given)) throw new LintError('lint.specifications must have keys: extends, rules, redocly or remote');
  for (const key of Object.keys(given))
    if (!keys.includes(key))
      throw new LintError(`lint.specifications.${key} does not exist; the keys are ${keys.join(', ')}`);
  const { builtInRulesets } = await import('@apimkit/openapi-lint/node');
  const mine = chosen.filter((name) => builtInRulesets.includes(name) || /[./\\]/.test(name));
  const spectral = await firstOf(folder, spectralFiles);
  const redocly = await firstOf(folder, redoclyFiles);
  const usual = spectral === undefined ? ['recommended', 'apim'] : [spectral, 'apim'];
  return {
    folder,
    rulesets: mine.length > 0 ? mine.map(fromHere) : (textsOf(given.extends, 'extends') ?? usual),
    rules: { ...severitiesOf(given.rules), ...specifications },
    redocly: textsOf(given.redocly, 'redocly') ?? (redocly === undefined ? [] : [redocly]),
    remote: remoteOf(given.remote),
    mayRun,
  };
}

/** Paths of flags start from here, those of the project file from its folder. */
const fromHere = (name: string) => (/^\.|[/\\]|\.(?:ya?ml|json|[cm]?js)$/.test(name) ? resolve(name) : name);

async function firstOf(folder: string, names: readonly string[]): Promise<string | undefined> {
  for (const name of names) {
    const path = join(folder, name);
    const exists = await access(path).then(
      () => true,
      () => false,
    );
    if (exists) return path;
  }
  return undefined;
}

function textsOf(value: Json | undefined, key: string): readonly string[] | undefined {
  if (value === undefined) return undefined;
  const all: readonly Json[] = Array.isArray(value) ? value : [value];
  if (all.every((one) => typeof one === 'string')) return all as readonly string[];
  throw new LintError(`lint.specifications.${key} must be a list of names or paths`);
}

function severitiesOf(value: Json | undefined): Severities {
  if (value === undefined) return {};
  const levels = ['error', 'warning', 'info', 'off'];
  if (isObject(value) && Object.values(value).every((level) => levels.includes(String(level))))
    return value as Severities;
  throw new LintError(`lint.specifications.rules must have rules as keys, each with ${levels.join(', ')}`);
}

function remoteOf(value: Json | undefined): SpecificationSettings['remote'] {
  if (value === undefined) return [];
  const isOne = (one: Json) => isObject(one) && typeof one.url === 'string' && /^[0-9a-f]{64}$/i.test(`${one.sha256}`);
  if (Array.isArray(value) && value.every(isOne)) return value as unknown as SpecificationSettings['remote'];
  throw new LintError('lint.specifications.remote must be a list of { url, sha256 }, with 64 hexadecimal digits');
}
