import { expect, it } from 'vitest';
import { subjectFindings } from './subjects.ts';

it.each([
  'feat(model): add the kind of portal settings',
  'fix: retry a lost connection',
  'refactor(api-lint)!: move the rules for APIs to a package of their own',
  'perf(openapi): process a document once',
  'docs: pass the base of a pull request to the check',
])('accepts "%s"', (subject) => {
  expect(subjectFindings(subject)).toEqual([]);
});

it.each([
  ['A command without a reader', 'write it as type(scope): text'],
  ['feature: add a kind', 'feature is not a type'],
  ['fix: Retry a lost connection', 'begin with a lower-case letter: retry'],
  ['fix: retry a lost connection.', 'remove the full stop'],
  ['feat: added a kind', 'use the imperative'],
  ['feat: adding a kind', 'use the imperative'],
  ['feat: adds a kind', 'use the imperative'],
  [`fix: ${'retry '.repeat(12)}`, '77 characters; the limit is 72'],
])('refuses "%s"', (subject, finding) => {
  expect(subjectFindings(subject).join('\n')).toContain(finding);
});
