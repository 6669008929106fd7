import type { RuleInformation } from '@apimkit/diagnostics';
import { knownRules, pageOf, urlOf } from '../findings/known-rules.ts';

/** What reports say of our rules: sentences, the page, and where the page is on the web. */
export async function ruleInformation(): Promise<readonly RuleInformation[]> {
  return Promise.all(
    (await knownRules()).map(async (rule) => ({
      code: rule.code,
      description: rule.summary,
      ...(rule.help === undefined ? {} : { help: rule.help }),
      markdown: await pageOf(rule),
      page: urlOf(rule),
      severity: rule.severity,
    })),
  );
}
