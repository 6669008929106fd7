import { type ApiRuleset, apiRules } from '@apimkit/api-lint';

/** The page of rules over APIs: what each finds, and where it is on. */
export function apiRulesPage(): string {
  // A ruleset holds what smaller ones hold: most rules are in the largest.
  const size = (name: ApiRuleset) => apiRules.filter(({ rulesets }) => rulesets.includes(name)).length;
  const all = new Set(apiRules.flatMap(({ rulesets }) => rulesets));
  const names = [...all].sort((a, b) => size(a) - size(b));
  const rows = [...apiRules]
    .sort((a, b) => (a.family === b.family ? (a.id < b.id ? -1 : 1) : a.family < b.family ? -1 : 1))
    .map(({ id, family, summary, severity, page, rulesets: has }) => {
      const levels = names.map((name) => (has.includes(name) ? severity : ''));
      return `| [${id}](../../packages/api-lint/${page}) | ${family} | ${summary.replaceAll('|', '\\|')} | ${levels.join(' | ')} |`;
    });
  return [
    '# Rules over APIs',
    '',
    '<!-- Generated from packages/api-lint/src by `npm run docs`; do not edit. -->',
    '',
    'Whether APIs fit together, and whether specifications, policies and products fit them.',
    '',
    `| rule | family | what it finds | ${names.join(' | ')} |`,
    `| --- | --- | --- | ${names.map(() => '---').join(' | ')} |`,
    ...rows,
    '',
  ].join('\n');
}
