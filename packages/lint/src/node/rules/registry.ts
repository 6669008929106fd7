import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Severity } from '@apimkit/diagnostics';

/** A rule or check of apimkit, whether it is on or off. */
export interface RuleEntry {
  /** As findings carry it: `policy/cors-any-origin`, `apim-several-servers`, `api/path-taken`, `breaking/operation-removed`. */
  readonly code: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly help?: string;
  /** The rulesets that have it; none for checks of `apimkit breaking`, which are always on. */
  readonly rulesets: readonly string[];
  /** The package that it comes from, and its page there. */
  readonly package: string;
  readonly page: string;
}

const plain = (text: string) => text.replaceAll(/\{(\w+)\}/g, '…');

/** One entry for each package that has rules. */
const packages: readonly (() => Promise<readonly RuleEntry[]>)[] = [
  async () => {
    const { policyRules } = await import('@apimkit/policy-lint');
    return policyRules.map(({ code, severity, summary, help, rulesets, page = '' }) => ({
      code,
      severity,
      summary,
      help: plain(help),
      rulesets: Object.keys(rulesets),
      package: '@apimkit/policy-lint',
      page,
    }));
  },
  async () => {
    const { openapiRules } = await import('@apimkit/openapi-rules');
    return openapiRules.map(({ code, severity, summary, help, rulesets, page = '' }) => ({
      code,
      severity,
      summary,
      ...(help === '' ? {} : { help }),
      rulesets: Object.keys(rulesets),
      package: '@apimkit/openapi-rules',
      page,
    }));
  },
  async () => {
    const { apiRules } = await import('@apimkit/api-lint');
    return apiRules.map(({ code, severity, summary, help, rulesets, page = '' }) => ({
      code,
      severity,
      summary,
      help: plain(help),
      rulesets: Object.keys(rulesets),
      package: '@apimkit/api-lint',
      page,
    }));
  },
  async () => {
    const { breakingChecks } = await import('@apimkit/breaking');
    return breakingChecks.map(({ code, severity, summary, help, page = '' }) => ({
      code,
      severity,
      summary,
      help,
      rulesets: [],
      package: '@apimkit/breaking',
      page,
    }));
  },
];

/** Every rule of every package. */
export async function allRules(): Promise<readonly RuleEntry[]> {
  return (await Promise.all(packages.map((rules) => rules()))).flat();
}

const require = createRequire(import.meta.url);

/** The text of a rule's page. */
export const pageOf = (rule: RuleEntry): Promise<string> =>
  readFile(join(dirname(require.resolve(`${rule.package}/package.json`)), rule.page), 'utf8');

/** The page of a rule on the web. */
export function urlOf(rule: RuleEntry): string {
  const name = rule.package.replace('@apimkit/', '');
  const folder = name.startsWith('ruleset-') ? `rulesets/${name.slice('ruleset-'.length)}` : `packages/${name}`;
  return `https://github.com/apimkit/apimkit/blob/main/${folder}/${rule.page}`;
}
