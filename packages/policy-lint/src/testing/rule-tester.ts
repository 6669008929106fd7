import type { CSharpParser } from '@apimkit/policy';
import { createLinter } from '../linter.ts';
import type { PolicyRule } from '../rule.ts';
import { type PageExample, readPage } from './page.ts';

/** What a rule and its page say of each other. */
export interface RuleTest {
  /** Everything that does not fit; empty means that the rule keeps its word. */
  readonly problems: readonly string[];
}

/**
 * Holds a rule against its page: every wrong example is reported, every right one is not, and page and rule agree.
 *
 * @example
 * expect(testRule(rule, page, await loadCSharp()).problems).toEqual([]);
 */
export function testRule(rule: PolicyRule, markdown: string, parse: CSharpParser): RuleTest {
  const page = readPage(markdown);
  const linter = createLinter({ rules: [{ rule, severity: rule.severity }], parse });
  const hits = ({ text, surroundings }: PageExample) =>
    linter.lint(text, surroundings).filter((one) => one.rule === rule.id);
  const problems: string[] = [];
  const say = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  say(page.title === rule.id, `the page is about ${page.title}`);
  say(page.family === rule.family, `the page says family ${page.family}`);
  say(page.severity === rule.severity, `the page says severity ${page.severity}`);
  for (const section of ['Wrong', 'Right', 'When not to use it'])
    say(page.sections.includes(section), `the page has no section ${section}`);
  say(page.wrong.length > 0 && page.right.length > 0, 'the page lacks examples');
  for (const [index, example] of page.wrong.entries()) {
    const found = hits(example);
    say(found.length > 0, `wrong example ${index + 1} is not reported`);
    for (const { message, help } of found)
      say(!/\{\w+\}/.test(`${message} ${help}`), `an unfilled hole: ${message} ${help}`);
  }
  for (const [index, example] of page.right.entries())
    for (const { message } of hits(example)) say(false, `right example ${index + 1} is reported: ${message}`);
  return { problems };
}
