import type { Diagnostic } from '../diagnostic.ts';
import { fingerprintsOf } from '../fingerprint.ts';
import { azureDevOps, checkstyle, github, gitlab, junit } from './ci.ts';
import { html, markdown, stylish } from './people.ts';
import { type RuleInformation, sarif } from './sarif.ts';

/** The findings as JSON, each with its fingerprint. */
function json(findings: readonly Diagnostic[]): string {
  const fingerprints = fingerprintsOf(findings);
  const all = findings.map((one, index) => ({ ...one, fingerprint: fingerprints[index] }));
  return `${JSON.stringify({ version: 1, findings: all }, null, 2)}\n`;
}

const formats: Readonly<
  Record<string, (findings: readonly Diagnostic[], rules?: readonly RuleInformation[]) => string>
> = {
  stylish,
  json,
  sarif,
  junit,
  github,
  'azure-devops': azureDevOps,
  gitlab,
  checkstyle,
  markdown,
  html,
};

/** Names of the formats. */
export const formatNames: readonly string[] = Object.keys(formats);

/**
 * Findings in one of the formats.
 *
 * @throws {TypeError} for a format that does not exist, listing those that do
 * @example
 * formatFindings('sarif', findings, rules);
 */
export function formatFindings(
  format: string,
  findings: readonly Diagnostic[],
  rules: readonly RuleInformation[] = [],
): string {
  const made = formats[format];
  if (!made) throw new TypeError(`There is no format ${format}; there are ${formatNames.join(', ')}`);
  return made(findings, rules);
}
