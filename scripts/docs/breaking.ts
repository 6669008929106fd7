import { breakingChecks, type Level } from '@apimkit/breaking';
import { ruleTablePage } from './rule-table.ts';

/** The page of checks for breaking changes: level and direction of each, and what it reports. */
export function breakingPage(): string {
  const count = (level: Level) => breakingChecks.filter((check) => check.level === level).length;
  const levels = `${count('breaking')} of them breaking, ${count('risky')} risky and ${count('safe')} safe`;
  return ruleTablePage(
    {
      title: 'Checks for breaking changes',
      folder: 'packages/breaking',
      source: 'src/checks',
      intro: `\`apimkit breaking\` has ${breakingChecks.length} checks, ${levels}. \`apimkit explain-rule breaking/<check>\` prints the page of a check.`,
      rulesets: [],
      more: ['direction', 'level'],
    },
    breakingChecks.map((check) => ({ ...check, code: check.id, more: [check.direction, check.level] })),
  );
}
