import { loadCSharp } from '@apimkit/csharp/node';
import { describe, expect, it } from 'vitest';
import { createLinter, policyRules } from './index.ts';

const linter = createLinter({
  rules: policyRules
    .filter(({ family }) => family === 'expressions' || family === 'syntax')
    .map((rule) => ({ rule, severity: rule.severity })),
  parse: await loadCSharp(),
});
const own = 'expression-does-not-compile';
const lint = (inbound: string) => linter.lint(`<policies>\n<inbound><base />\n${inbound}\n</inbound>\n</policies>`);
const rulesOf = (inbound: string) => lint(inbound).map(({ rule }) => rule);

describe('an expression that does not compile', () => {
  it.each([
    [`<set-body>@{\n  int n = "a";\n  return n;\n}</set-body>`, '4:11-4:14'],
    [`<set-variable name="a" value="@{ int n = "a"; return n; }" />`, '3:42-3:45'],
    [`<set-variable name="a" value="@{ int n = &quot;a&quot;; return n; }" />`, '3:42-3:55'],
    [
      `<set-variable name="a" value="@{ bool b = &quot;&lt;&quot; == &quot;x&quot;; int n = b; return n; }" />`,
      '3:86-3:87',
    ],
    [`<set-body><![CDATA[@{ int n = "a"; return n; }]]></set-body>`, '3:31-3:34'],
    [`<set-variable name="a" value="@{ string s = "{{a}}"; int n = s; return n; }" />`, '3:62-3:63'],
  ])('is reported at its place: %s', (text, place) => {
    const found = lint(text).filter(({ rule }) => rule === own);
    const places = found.map(
      ({ range }) => range && `${range.start.line}:${range.start.column}-${range.end.line}:${range.end.column}`,
    );
    expect(places).toEqual([place]);
  });

  it.each([
    ['broken code', `<set-body>@{ int n = ("a"; return n; }</set-body>`, 'expression-syntax'],
    [
      'text around it',
      `<set-header name="a"><value>a @{ int n = "a"; return n; }</value></set-header>`,
      'mixed-expression',
    ],
    [
      'an attribute without expressions',
      `<rate-limit calls="@{ int n = "a"; return n; }" renewal-period="60" />`,
      'expression-not-allowed',
    ],
    ['an unknown member', `<set-body>@(context.Request.Nowhere)</set-body>`, 'unknown-context-member'],
    ['a type that is not allowed', `<set-body>@(new System.IO.FileInfo("a").Length + 1)</set-body>`, 'disallowed-type'],
  ])('is not reported besides %s', (_, text, other) => {
    const rules = rulesOf(text);
    expect(rules).toContain(other);
    expect(rules).not.toContain(own);
  });

  it.each([
    ['a named value that is code', `<set-body>@{ int n = "a" + {{rest}}; return n; }</set-body>`],
    ['a Liquid template', `<set-body template="liquid">@{ int n = "a"; return n; }</set-body>`],
    ['what the tables of types lack', `<set-body>@(Regex.CacheSize + 1)</set-body>`],
  ])('is not reported for %s', (_, text) => {
    expect(rulesOf(text)).not.toContain(own);
  });
});
