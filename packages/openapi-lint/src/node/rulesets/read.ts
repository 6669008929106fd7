import { createRequire, isBuiltin } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { carefulFs, readOther } from '../read-other.ts';
import { digestOf } from './digest.ts';
import { pinnedFetch } from './remote.ts';
import { builtInRulesets, type RemoteRuleset, type RuleLevels, RulesetError, type RulesetSource } from './source.ts';
import { installedOnly, type MayRun, refuseUntrusted } from './trust.ts';

/** Where rulesets are looked for, and what they may fetch. */
export interface ReadOptions {
  /** Folder that paths of rulesets start from. */
  readonly folder: string;
  readonly remote?: readonly RemoteRuleset[];
  /** Which code of rulesets may run. Default {@link installedOnly}. */
  readonly mayRun?: MayRun;
  /** Severities over those of the rulesets that have a name. */
  readonly rules?: RuleLevels;
}

/**
 * Reads rulesets: our own and Spectral's by name, an organisation's by path (`.spectral.yaml`, `.json`, `.js`, `.mjs`) or as a package. Names
 * become one ruleset together; each path is one by itself, because its overrides count from where it lies.
 *
 * @throws {RulesetError} when one cannot be read, or extends an address that is not allowed
 * @example
 * await readRulesets(['recommended', 'apim', '.spectral.yaml'], { folder: process.cwd() });
 */
export async function readRulesets(names: readonly string[], options: ReadOptions): Promise<readonly RulesetSource[]> {
  const { rules = {} } = options;
  const named = names.filter((name) => builtInRulesets.includes(name));
  const files = names.filter((name) => !builtInRulesets.includes(name));
  const together: readonly RulesetSource[] =
    named.length > 0 ? [{ kind: 'named', names: named, rules, digest: digestOf(...named, JSON.stringify(rules)) }] : [];
  return [...together, ...(await Promise.all(files.map((name) => readFile(name, options))))];
}

async function readFile(
  name: string,
  { folder, remote = [], mayRun = installedOnly }: ReadOptions,
): Promise<RulesetSource> {
  const file = fileOf(name, folder);
  const text = await readOther(file).catch((error: unknown) => {
    if (error instanceof Error && !('code' in error)) throw asRulesetError(error, name);
    throw new RulesetError(`The ruleset ${name} cannot be read; there are ${builtInRulesets.join(', ')}, and files`);
  });
  refuseOthers(text, name);
  try {
    const { code, scripts } = await bundled(file, pinnedFetch(remote));
    const packages = packagesOf(code, file);
    await refuseUntrusted(name, [...scripts, ...packages.values()], mayRun);
    // Code may read anything, so that its text does not decide what it finds.
    const isData = scripts.length === 0 && packages.size === 0;
    return { kind: 'file', file, code, ...(isData ? { digest: digestOf(file, code) } : {}) };
  } catch (error) {
    throw asRulesetError(error, name);
  }
}

function fileOf(name: string, folder: string): string {
  if (name.startsWith('.') || name.startsWith('/') || /\.(?:ya?ml|json|[cm]?js)$/.test(name))
    return resolve(folder, name);
  try {
    return createRequire(join(folder, 'package.json')).resolve(name);
  } catch {
    return resolve(folder, name);
  }
}

/** API Management does not import AsyncAPI; its rules would check nothing. */
function refuseOthers(text: string, name: string): void {
  const found = /spectral:(?:asyncapi|arazzo)/.exec(text)?.[0];
  if (found)
    throw new RulesetError(
      `${name} extends ${found}, but API Management imports neither AsyncAPI nor Arazzo documents; remove it, or lint those documents with Spectral itself`,
    );
}

/** The ruleset and the files it is made of as one script, and which of them are code; packages stay outside. Nothing of it runs. */
async function bundled(
  file: string,
  fetch: typeof globalThis.fetch,
): Promise<{ readonly code: string; readonly scripts: readonly string[] }> {
  const [{ isBasicRuleset, migrateRuleset }, { bundleRuleset }, { node }, { commonjs }, { stdin }] = await Promise.all([
    import('@stoplight/spectral-ruleset-migrator'),
    import('@stoplight/spectral-ruleset-bundler'),
    import('@stoplight/spectral-ruleset-bundler/presets/node'),
    import('@stoplight/spectral-ruleset-bundler/plugins/commonjs'),
    import('@stoplight/spectral-ruleset-bundler/plugins/stdin'),
  ]);
  const io = { fs: carefulFs as never, fetch: fetch as never };
  const isData = await isBasicRuleset(file, fetch as never);
  const entry = isData ? join(dirname(file), '.spectral.js') : file;
  const script = isData ? [stdin(await migrateRuleset(file, { format: 'esm', ...io }), entry)] : [];
  const scripts: string[] = [];
  // Every module passes here; rulesets that are data become scripts without any code of theirs.
  const collector = {
    name: 'scripts',
    transform(_: string, id: string) {
      const isMade = isData && id === entry;
      if (!isMade && !id.startsWith('\0') && !/\.(?:ya?ml|json)$/.test(id)) scripts.push(id);
      return null;
    },
  };
  const code = await bundleRuleset(entry, {
    target: 'node',
    format: 'commonjs',
    plugins: [collector, ...script, commonjs(), ...node(io)],
  });
  return { code, scripts };
}

/** The packages that a script asks for, with the files that they lead to; Spectral's own are those of this package. */
function packagesOf(code: string, file: string): ReadonlyMap<string, string> {
  const near = createRequire(file);
  const names = [...code.matchAll(/require\(\s*['"`]([^'"`]+)['"`]\s*\)/g)].map((found) => found[1] ?? '');
  return new Map(
    [...new Set(names)].flatMap((name) => {
      if (name.startsWith('@stoplight/spectral-')) return [];
      try {
        const path = near.resolve(name);
        return isBuiltin(path) ? [] : [[name, path] as const];
      } catch {
        // Loading it reports what is wrong.
        return [];
      }
    }),
  );
}

/** One sentence of whatever went wrong inside. */
export function asRulesetError(error: unknown, name: string): RulesetError {
  if (error instanceof RulesetError) return error;
  const all = error instanceof AggregateError ? error.errors : [error];
  const reasons = all.map((one) => (one instanceof Error ? (one.message.split('\n')[0] ?? '') : String(one)));
  const known = all.find((one) => one instanceof Error && one.cause instanceof RulesetError);
  if (known instanceof Error) return known.cause as RulesetError;
  return new RulesetError(`The ruleset ${name} cannot be used: ${reasons.join('; ')}`);
}
