import type { Diagnostic, Severity } from '@apimkit/diagnostics';
import type { IRuleResult, Ruleset } from '@stoplight/spectral-core';
import { nameOf } from '../name-of.ts';
import { loadRuleset } from '../rulesets/load.ts';
import type { RulesetSource } from '../rulesets/source.ts';
import { fastYaml } from './fast-yaml.ts';
import { type RefResolver, spectralParts } from './internals.ts';
import { ownRules } from './own-rules.ts';
import { fileResolver } from './resolver.ts';
import { runSpectral, runSpectralNow } from './run.ts';

/** Spectral, ready to lint specifications one after the other. */
export interface SpectralEngine {
  /** Loads what is loaded only when a document needs it. */
  load(): Promise<void>;
  /** @param file absolute path, from which references to other files and overrides by path are followed */
  lint(file: string, text: string): Promise<readonly Diagnostic[]>;
  /** The same at once; undefined for a document for which something must be loaded or read. */
  lintNow(file: string, text: string): readonly Diagnostic[] | undefined;
}

/**
 * Prepares Spectral with some rulesets; the same finding of two rulesets at the same place is reported once.
 *
 * @param folder paths in findings are relative to it
 * @param without names of rules that are off
 * @throws {RulesetError} when a ruleset is none
 */
export async function createSpectralEngine(
  sources: readonly RulesetSource[],
  folder: string,
  without: ReadonlySet<string> = new Set(),
): Promise<SpectralEngine> {
  const own = sources.map(ownRules);
  let loaded: Promise<Loaded> | undefined;
  let ready: Loaded | undefined;
  const load = async (): Promise<Loaded> => {
    loaded ??= loadedSpectral(sources);
    ready = await loaded;
    return ready;
  };
  if (own.includes(undefined)) await load();
  /** The rules that are off for a document; undefined when it has no findings of this ruleset. */
  const offFor = (index: number, file: string, text: string): ReadonlySet<string> | undefined => {
    const rules = own[index];
    const finding = rules?.finding(slashed(file), text, without);
    if (!rules || !finding) return without;
    if (finding.length === 0) return undefined;
    return new Set([...without, ...rules.names.filter((name) => !finding.includes(name))]);
  };
  const all = (found: readonly (readonly IRuleResult[])[], file: string) => {
    const findings = found.flat().map((result) => findingOf(result, file, folder));
    return sources.length > 1 ? distinct(findings) : findings;
  };
  return {
    async load() {
      await load();
    },
    async lint(file, text) {
      const found: (readonly IRuleResult[])[] = [];
      // One after the other: documents share what is compiled once.
      for (const index of sources.keys()) {
        const off = offFor(index, file, text);
        if (!off) continue;
        const { rulesets, parser, resolver } = await load();
        found.push(await runSpectral(documentOf(file, text, parser), rulesets[index] as Ruleset, resolver, off));
      }
      return all(found, file);
    },
    lintNow(file, text) {
      const found: (readonly IRuleResult[])[] = [];
      for (const index of sources.keys()) {
        const off = offFor(index, file, text);
        if (!off) continue;
        if (!ready) return undefined;
        const { rulesets, parser, resolver } = ready;
        const results = runSpectralNow(documentOf(file, text, parser), rulesets[index] as Ruleset, resolver, off);
        if (!results) return undefined;
        found.push(results);
      }
      return all(found, file);
    },
  };
}

interface Loaded {
  readonly rulesets: readonly Ruleset[];
  readonly parser: ReturnType<typeof fastYaml>;
  readonly resolver: RefResolver;
}

const loadedSpectral = async (sources: readonly RulesetSource[]): Promise<Loaded> => ({
  rulesets: await Promise.all(sources.map(loadRuleset)),
  parser: fastYaml(),
  resolver: fileResolver(),
});

const slashed = (file: string) => file.replaceAll('\\', '/');

const documentOf = (file: string, text: string, parser: Loaded['parser']) =>
  new (spectralParts().core.Document)(text, parser, slashed(file));

// Spectral's severities by number; a hint becomes an info.
const severities: readonly Severity[] = ['error', 'warning', 'info', 'info'];

function findingOf(result: IRuleResult, file: string, folder: string): Diagnostic {
  const { code, message, severity, range, source = file, path } = result;
  const { documentationUrl: url } = result as { readonly documentationUrl?: string };
  // At the end of a text the parser counts from -1.
  const position = ({ line, character }: { line: number; character: number }) => ({
    line: Math.max(line || 0, 0) + 1,
    column: Math.max(character || 0, 0) + 1,
  });
  return {
    code: String(code),
    severity: severities[severity] ?? 'info',
    message,
    file: nameOf(source, folder),
    range: { start: position(range.start), end: position(range.end) },
    ...(path.length > 0 ? { key: path.join('/') } : {}),
    ...(url === undefined ? {} : { url }),
  };
}

function distinct(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(findings.map((one) => [JSON.stringify(one), one])).values()];
}
