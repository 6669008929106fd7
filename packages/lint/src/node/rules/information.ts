import type { RuleInformation } from '@apimkit/diagnostics';
import { allRules, pageOf, urlOf } from './registry.ts';

/** What reports need to know about our rules: description, help, page, and its address on the web. */
export async function ruleInformation(): Promise<readonly RuleInformation[]> {
  return Promise.all(
    (await allRules()).map(async (rule) => ({
      code: rule.code,
      description: rule.summary,
      ...(rule.help === undefined ? {} : { help: rule.help }),
      markdown: await pageOf(rule),
      page: urlOf(rule),
      severity: rule.severity,
    })),
  );
}
