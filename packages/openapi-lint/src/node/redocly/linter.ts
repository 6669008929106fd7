import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Diagnostic } from '@apimkit/diagnostics';
import { readSpecification } from '@apimkit/openapi';
import type { Config } from '@redocly/openapi-core';
import { nameOf } from '../name-of.ts';
import { readOther } from '../read-other.ts';
import { type RemoteRuleset, RulesetError } from '../rulesets/source.ts';
import { installedOnly, type MayRun, refuseUntrusted } from '../rulesets/trust.ts';
import { findingOf, unreadable } from './findings.ts';
import { localResolver } from './resolver.ts';

/** What a Redocly linter is made of; it can be sent to a thread. */
export interface RedoclySettings {
  /** Path of a `redocly.yaml`, or the name of one of Redocly's own rulesets. */
  readonly config: string;
  /** Paths are relative to it. */
  readonly folder: string;
  /** Addresses of the web that may be extended or referred to, with the hash of each. Default none. */
  readonly remote?: readonly RemoteRuleset[];
}

/** Where Redocly looks for plugins of a configuration that is a name and no file: where there are none. */
const nowhere = join(import.meta.dirname, 'redocly.yaml');

/** Redocly, ready to lint specifications. */
export interface RedoclyLinter {
  /** @param file absolute path, from which references are followed */
  lint(text: string, file: string): Promise<readonly Diagnostic[]>;
  /** Rules that are on for some kind of document. */
  rules(): readonly { readonly id: string; readonly severity: string }[];
}

/**
 * Makes Redocly ready with one configuration.
 *
 * @throws {RulesetError} when the configuration cannot be read or used
 * @example
 * const linter = await createRedoclyLinter({ config: 'recommended', folder: process.cwd() });
 */
export async function createRedoclyLinter({
  mayRun = installedOnly,
  ...settings
}: RedoclySettings & { /** Which plugins may run. */ readonly mayRun?: MayRun }): Promise<RedoclyLinter> {
  await refuseUntrusted(settings.config, await redoclyPlugins(settings), mayRun);
  return openRedocly(settings);
}

/** The same for a configuration whose plugins were asked about before. */
export async function openRedocly({ config: name, folder, remote = [] }: RedoclySettings): Promise<RedoclyLinter> {
  const core = await import('@redocly/openapi-core');
  const config = await configOf(name, folder, remote);
  return {
    async lint(text, file) {
      // A resolver remembers files, so each document has its own.
      const externalRefResolver = localResolver(core, remote, config.resolve);
      try {
        const document = externalRefResolver.parseDocument(new core.Source(file, text), true);
        const problems = await core.lintDocument({
          document,
          config: forFile(config, file, folder),
          externalRefResolver,
        });
        return problems.filter(({ ignored }) => !ignored).map((one) => findingOf(core, one, folder));
      } catch (error) {
        return [unreadable(error, nameOf(file, folder), readSpecification(text).diagnostics[0]?.range)];
      }
    },
    rules: () => rulesOf(config),
  };
}

async function configOf(name: string, folder: string, remote: readonly RemoteRuleset[]): Promise<Config> {
  const core = await import('@redocly/openapi-core');
  const path = resolve(folder, name);
  const isFile = existsSync(path);
  if (!isFile && /[./\\]/.test(name))
    throw new RulesetError(`${name} is not a file; use the path of a redocly.yaml, or recommended`);
  const externalRefResolver = localResolver(core, remote);
  try {
    if (isFile) await readOther(path);
    if (!isFile) return await core.createConfig({ extends: [name] }, { configPath: nowhere, externalRefResolver });
    const config = await core.loadConfig({ configPath: path, externalRefResolver });
    const [wrong] = await core.lintConfig({ config, severity: 'error', externalRefResolver });
    if (wrong) {
      const { file, range, message, help } = findingOf(core, wrong, folder);
      throw new RulesetError(`${file}:${range?.start.line}: ${message}${help === undefined ? '' : `; ${help}`}`);
    }
    return config;
  } catch (error) {
    throw unusable(name, error);
  }
}

/**
 * The plugins that a configuration would run, as absolute paths: those that it and what it extends name, and `@theme/plugin.js`, which
 * Redocly takes from beside it without being asked. None of them runs here.
 *
 * @throws {RulesetError} when the configuration cannot be read, or a plugin is not there
 */
export async function redoclyPlugins({
  config: name,
  folder,
  remote = [],
}: RedoclySettings): Promise<readonly string[]> {
  const path = resolve(folder, name);
  if (!existsSync(path)) return [];
  const core = await import('@redocly/openapi-core');
  try {
    const { plugins } = await core.loadConfig({
      configPath: path,
      externalRefResolver: localResolver(core, remote),
      skipPluginEval: true,
    });
    return plugins.flatMap((one) =>
      'absolutePath' in one && typeof one.absolutePath === 'string' ? [one.absolutePath] : [],
    );
  } catch (error) {
    throw unusable(name, error);
  }
}

const unusable = (name: string, error: unknown) =>
  error instanceof RulesetError
    ? error
    : new RulesetError(
        `${name} cannot be used with Redocly: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
      );

/** A configuration may have settings for some APIs: those whose root is this file. */
function forFile(config: Config, file: string, folder: string): Config {
  const base = config.configPath === undefined ? folder : resolve(config.configPath, '..');
  const apis = Object.entries(config.resolvedConfig.apis ?? {});
  const alias = apis.find(([, { root }]) => root !== undefined && resolve(base, root) === file)?.[0];
  return alias === undefined ? config : config.forAlias(alias);
}

function rulesOf(config: Config): readonly { readonly id: string; readonly severity: string }[] {
  const found = new Map<string, string>();
  for (const rules of Object.values(config.rules))
    for (const [id, rule] of Object.entries(rules ?? {})) {
      const severity = typeof rule === 'string' ? rule : String((rule as { severity?: unknown }).severity ?? 'error');
      if (severity !== 'off') found.set(id, severity);
    }
  return [...found].map(([id, severity]) => ({ id, severity }));
}
