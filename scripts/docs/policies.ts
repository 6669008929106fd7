import { type AttributeFact, policyCatalogue } from '@apimkit/policy';

/** The page of policies: the catalogue's entry for each. */
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
          `Contains${policy.ordered ? ', in this order' : ''}: ${policy.children.map(({ name }) => `\`${name}\``).join(', ')}.`,
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
