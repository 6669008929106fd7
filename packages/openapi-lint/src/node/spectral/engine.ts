import type { Diagnostic, Severity } from '@apimkit/diagnostics';
import type { IRuleResult } from '@stoplight/spectral-core';
import { nameOf } from '../name-of.ts';
import { loadRuleset } from '../rulesets/load.ts';
import type { RulesetSource } from '../rulesets/source.ts';
import { fastYaml } from './fast-yaml.ts';
import { spectralParts } from './internals.ts';
import { fileResolver } from './resolver.ts';
import { runSpectral } from './run.ts';

/** Spectral, ready to lint specifications one after the other. */
export interface SpectralEngine {
  /** @param file absolute path, from which references to other files and overrides by path are followed */
  lint(file: string, text: string): Promise<readonly Diagnostic[]>;
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
  const { core } = spectralParts();
  const rulesets = await Promise.all(sources.map(loadRuleset));
  const parser = fastYaml();
  const resolver = fileResolver();
  return {
    async lint(file, text) {
      const all: Diagnostic[] = [];
      // One after the other: documents share what is compiled once.
      for (const ruleset of rulesets) {
        const document = new core.Document(text, parser, file.replaceAll('\\', '/'));
        for (const result of await runSpectral(document, ruleset, resolver, without))
          all.push(findingOf(result, file, folder));
      }
      return rulesets.length > 1 ? distinct(all) : all;
    },
  };
}

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
