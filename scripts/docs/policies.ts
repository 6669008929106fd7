import { type AttributeFact, policyCatalogue } from '@apimkit/policy';
import { policyRules, policyRulesets } from '@apimkit/policy-lint';

/** The page of policies: what the catalogue says of each. */
export function policiesPage(): string {
  const attribute = ({ name, type, values, required, expression, default: value, range }: AttributeFact) =>
    [
      `\`${name}\``,
      (values?.join(', ') ?? type) + (range ? ` (${range.map((one) => one ?? '').join(' to ')})` : ''),
      required === true ? 'yes' : required === 'expected' ? 'mostly' : '',
      expression === true ? 'yes' : expression === 'unknown' ? 'unknown' : '',
      value ?? '',
    ]
      .map((cell) => ` ${cell.replaceAll('|', '\\|')} `)
      .join('|');
  const pages = [...policyCatalogue.values()].flatMap((policy) => [
    `## ${policy.name}`,
    '',
    `${policy.page === undefined ? policy.title : `[${policy.title}](${policy.page})`}. Sections: ${policy.sections.join(', ') || 'none'}. Scopes: ${policy.scopes.join(', ')}. Gateways: ${policy.gateways.join(', ')}.${policy.inFragments ? '' : ' Not in fragments.'}${policy.once ? ` Once per ${policy.once}.` : ''}${policy.replacedBy ? ` Replaced by ${policy.replacedBy}.` : ''}`,
    '',
    '| attribute | values | required | expression | default |',
    '| --- | --- | --- | --- | --- |',
    ...[...policy.attributes.values()].filter(({ name }) => name !== 'id').map((one) => `|${attribute(one)}|`),
    '',
    ...(policy.children.length > 0
      ? [
          `Holds${policy.ordered ? ', in this order' : ''}: ${policy.children.map(({ name }) => `\`${name}\``).join(', ')}.`,
          '',
        ]
      : []),
  ]);
  return [
    '# Policies',
    '',
    '<!-- Generated from packages/policy/src/catalogue by `npm run docs`; do not edit. -->',
    '',
    ...pages,
  ].join('\n');
}

/** The page of rules: what each says, and where it is on. */
export function rulesPage(): string {
  const names = Object.keys(policyRulesets);
  const rows = [...policyRules]
    .sort((a, b) => (a.family === b.family ? (a.id < b.id ? -1 : 1) : a.family < b.family ? -1 : 1))
    .map(({ id, family, message }) => {
      const levels = names
        .map((name) => policyRulesets[name]?.[id] ?? '')
        .map((level) => (level === 'off' ? '' : level));
      const page = `../../packages/policy-lint/src/rules/${id}/page.md`;
      return `| [${id}](${page}) | ${family} | ${message.replaceAll(/\{(\w+)\}/g, '…').replaceAll('|', '\\|')} | ${levels.join(' | ')} |`;
    });
  return [
    '# Rules of policies',
    '',
    '<!-- Generated from packages/policy-lint/src/rules by `npm run docs`; do not edit. -->',
    '',
    `| rule | family | what it says | ${names.join(' | ')} |`,
    `| --- | --- | --- | ${names.map(() => '---').join(' | ')} |`,
    ...rows,
    '',
  ].join('\n');
}
