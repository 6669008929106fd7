import type { Diagnostic } from '../diagnostic.ts';
import { azureDevOps } from './azure-devops.ts';
import { checkstyle } from './checkstyle.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { html } from './html/html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import type { Format, ReportOptions } from './report.ts';
import { sarif } from './sarif.ts';
import { stylish } from './stylish.ts';

const formats: ReadonlyMap<string, Format> = new Map(
  Object.entries({
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
  }),
);

/** Names of the formats. */
export const formatNames: readonly string[] = [...formats.keys()];

/**
 * Formats findings. Their text is escaped for the target, so that it cannot control a terminal, a browser, a build system or a
 * comment.
 *
 * @param options information about the rules and the run
 * @throws {TypeError} for an unknown format; the message lists the known ones
 * @example
 * formatFindings('sarif', findings, { rules, category: 'lint/prod' });
 */
export function formatFindings(format: string, findings: readonly Diagnostic[], options: ReportOptions = {}): string {
  const made = formats.get(format);
  if (!made) throw new TypeError(`Unknown format ${format}; known: ${formatNames.join(', ')}`);
  return made(findings, options);
}
