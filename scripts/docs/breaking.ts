import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { breakingChecks, type Level } from '@apimkit/breaking';
import { root } from '../run.ts';
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

/** The pages of checks with the first paragraph that follows from each declaration. */
export const breakingPages = () =>
  breakingChecks.map(({ summary, level, direction, page }) => {
    const path = `packages/breaking/${page}`;
    const [title = '', , ...rest] = readFileSync(join(root, path), 'utf8').split('\n\n');
    return { path, text: [title, `${summary}. Level: ${level}. Direction: ${direction}.`, ...rest].join('\n\n') };
  });
