import { ruleInformation } from '@apimkit/ruleset-openapi';

const names = ['minimal', 'recommended', 'strict', 'apim'] as const;

/** The page of rules over specifications: what has to be, and where each is on. */
export function openapiRulesPage(): string {
  const rows = [...ruleInformation]
    .sort((a, b) => (a.family === b.family ? (a.id < b.id ? -1 : 1) : a.family < b.family ? -1 : 1))
    .map(({ id, summary, page, rulesets, dialects }) => {
      const levels = names.map((name) => rulesets[name] ?? '');
      const cells = [`[${id}](../../rulesets/openapi/${page})`, summary, dialects.join(', '), ...levels];
      return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    });
  const counts = names.map((name) => `${name} ${ruleInformation.filter(({ rulesets }) => rulesets[name]).length}`);
  return [
    '# Rules over specifications',
    '',
    '<!-- Generated from rulesets/openapi/src/rules by `npm run docs`; do not edit. -->',
    '',
    `${ruleInformation.length} rules: ${counts.join(', ')}. Larger rulesets hold the smaller ones. [How to use them](../guides/openapi-rulesets.md).`,
    '',
    `| rule | what has to be | OpenAPI | ${names.join(' | ')} |`,
    `| --- | --- | --- | ${names.map(() => '---').join(' | ')} |`,
    ...rows,
    '',
  ].join('\n');
}
