import { breakingChecks, type Check, type Direction } from '@apimkit/breaking';

const titles: Readonly<Record<Direction, string>> = {
  request: 'What callers send',
  response: 'What they get back',
  both: 'Everything else',
};

/** The page of breaking-change checks: level, direction and message of each. */
export function breakingPage(): string {
  const count = (level: Check['level']) => breakingChecks.filter((check) => check.level === level).length;
  const row = ({ id, level, message }: Check) =>
    `| [${id}](../../packages/breaking/pages/${id}.md) | ${level} | ${message.replaceAll(/\{\w+\}/g, '…').replaceAll('|', '\\|')} |`;
  const sections = (Object.keys(titles) as readonly Direction[]).flatMap((direction) => [
    `## ${titles[direction]}`,
    '',
    '| check | level | message |',
    '| --- | --- | --- |',
    ...breakingChecks.filter((check) => check.direction === direction).map(row),
    '',
  ]);
  return [
    '# Checks of changes',
    '',
    '<!-- Generated from packages/breaking/src by `npm run docs`; do not edit. -->',
    '',
    `What \`apimkit breaking\` looks for: ${breakingChecks.length} checks, ${count('breaking')} of them breaking, ${count('risky')} risky and ${count('safe')} safe.`,
    'Each has a page, which `apimkit explain-rule breaking/<check>` prints.',
    '',
    ...sections,
  ].join('\n');
}
