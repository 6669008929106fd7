import type { Diagnostic } from '@apimkit/diagnostics';
import type { RuleMetadata } from '../rule.ts';
import { pageHead } from './head.ts';
import { type PageExample, readPage } from './page.ts';

/** Lints one example of a page; findings of other rules are ignored. */
export type ExampleLinter = (example: PageExample) => readonly Diagnostic[] | Promise<readonly Diagnostic[]>;

/** What a test needs to know of a rule: the whole rule if it is ours, otherwise at least its code. */
export type TestedRule = Pick<RuleMetadata, 'code'> & Partial<RuleMetadata>;

/** The result of a test. */
export interface RuleTest {
  /** Everything that is wrong, in sentences; empty when the rule and its page agree. */
  readonly problems: readonly string[];
}

/**
 * Tests a rule against its page: the rule reports every example below `## Wrong`, with the messages that are quoted there, and none below
 * `## Right`; the title is the name of the rule, and the first paragraph is that of its declaration.
 *
 * @param lint the engine: it must have the rule on
 * @example
 * const { problems } = await testRule({ code: 'no-tabs' }, '# no-tabs\n', () => []);
 * problems[0]; // 'the page has no section Wrong'
 */
export async function testRule(rule: TestedRule, markdown: string, lint: ExampleLinter): Promise<RuleTest> {
  const page = readPage(markdown);
  const name = rule.id ?? rule.code;
  const problems = [
    ...(page.title === name ? [] : [`the title of the page is ${page.title}, not ${name}`]),
    ...headProblems(rule, page.head),
    ...['Wrong', 'Right', 'When not to use it']
      .filter((section) => !page.sections.includes(section))
      .map((section) => `the page has no section ${section}`),
    ...(page.wrong.length > 0 && page.right.length > 0 ? [] : ['the page needs examples below Wrong and Right']),
  ];
  const found = async (example: PageExample) => (await lint(example)).filter(({ code }) => code === rule.code);
  for (const [index, example] of page.wrong.entries())
    problems.push(...wrongProblems(await found(example), example).map((one) => `wrong example ${index + 1} ${one}`));
  for (const [index, example] of page.right.entries())
    for (const { message } of await found(example)) problems.push(`right example ${index + 1} is reported: ${message}`);
  return { problems };
}

function headProblems(rule: TestedRule, head: string): readonly string[] {
  const { summary, family, severity, rulesets = {}, needs = [] } = rule;
  if (summary === undefined || family === undefined || severity === undefined) return [];
  if (summary.includes('{')) return ['the declaration needs a summary, because its message has values'];
  const expected = pageHead({ summary, family, severity, rulesets, needs });
  return head.replaceAll('\n', ' ') === expected ? [] : [`the first paragraph of the page must be: ${expected}`];
}

function wrongProblems(found: readonly Diagnostic[], { text: example, messages }: PageExample): readonly string[] {
  if (found.length === 0) return ['is not reported'];
  const unfilled = found.flatMap(({ message, help = '' }) => {
    const text = `${message} ${help}`;
    // A message may quote braces of the example, as in a path.
    const unknown = text.match(/\{\w+\}|undefined|\[object/g)?.find((one) => !example.includes(one));
    return unknown !== undefined ? [`has a value that is not filled in: ${text.trim()}`] : [];
  });
  const reported = found.map(({ message }) => message);
  const differs = messages.length > 0 && messages.join('\n') !== reported.join('\n');
  return [...unfilled, ...(differs ? [`is reported as ${reported.join(' / ')}, not ${messages.join(' / ')}`] : [])];
}
