import { type Diagnostic, hasErrors } from '@apimkit/diagnostics';
import type { JsonObject } from '@apimkit/openapi';
import { type Overrides, readLinks, readOverrides, readValues, valuesFrom } from '@apimkit/overrides';
import { RepositoryError } from './errors.ts';
import { linkReader } from './links.ts';
import { displayPath } from './paths.ts';

/** The sources of the overrides of a run. */
export interface OverrideSources {
  /** Override files in order; later ones win. */
  readonly overrides: readonly string[];
  /** Files with secret values of tokens. */
  readonly values: readonly string[];
  /** Files with values of tokens that are not secret. */
  readonly variables: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly trust: boolean;
  /** Reads a file for a purpose (`override`, or a flag); undefined for one that a commit does not have. */
  readonly read: (path: string, what: string) => Promise<string | undefined>;
}

/** Override files that were read. */
export interface LoadedOverrides {
  readonly files: readonly Overrides[];
  /** Settings for the service in the files, with the names of the tools that they come from. */
  readonly settings: Readonly<Record<string, string>>;
  /** Values that must not be shown. */
  readonly secrets: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads override files, and what they link to.
 *
 * @throws {RepositoryError} when a file cannot be read
 */
export async function loadOverrides(sources: OverrideSources): Promise<LoadedOverrides> {
  const { overrides, env, trust } = sources;
  if (overrides.length === 0) return { files: [], settings: {}, secrets: [], diagnostics: [] };
  const values = await valuesIn(sources, 'values');
  const variables = await valuesIn(sources, 'variables');
  const diagnostics = [...values.diagnostics, ...variables.diagnostics];
  // Tokens without a value because of an unreadable file are not reported separately.
  if (hasErrors(diagnostics)) return { files: [], settings: {}, secrets: [], diagnostics };
  const lookup = valuesFrom({ values: values.all, variables: variables.all, env });
  const files: Overrides[] = [];
  for (const path of overrides) {
    const text = await textOf(path, 'override', sources);
    if (text === undefined) continue;
    const read = readOverrides(text, displayPath(path), lookup);
    const linked = await readLinks(read.overrides, linkReader(trust));
    diagnostics.push(...read.diagnostics, ...linked.diagnostics);
    files.push(linked.overrides);
  }
  return {
    files,
    settings: Object.assign({}, ...files.map(({ settings }) => settings)),
    secrets: files.flatMap(({ secrets }) => secrets),
    diagnostics,
  };
}

async function valuesIn(sources: OverrideSources, flag: 'values' | 'variables') {
  let all: JsonObject = {};
  const diagnostics: Diagnostic[] = [];
  for (const path of sources[flag]) {
    const text = await textOf(path, flag, sources);
    if (text === undefined) continue;
    const read = readValues(text, displayPath(path));
    diagnostics.push(...read.diagnostics);
    all = { ...all, ...read.values };
  }
  return { all, diagnostics };
}

const textOf = (path: string, what: string, { read }: OverrideSources) =>
  read(path, what).catch(() => {
    throw new RepositoryError(`The ${what} file ${displayPath(path)} cannot be read: check the path`);
  });
