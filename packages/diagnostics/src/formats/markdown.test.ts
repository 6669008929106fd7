import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { type Diagnostic, formatFindings, type ReportOptions } from '../index.ts';
import { anyFinding, hostile, many, ordinary, rules } from './fixtures/findings.ts';

const rendered = (findings: readonly Diagnostic[], options: ReportOptions = {}) =>
  micromark(formatFindings('markdown', findings, options), {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  });

const rows = (html: string) =>
  [...html.matchAll(/<tr>\n<td>([\s\S]*?)<\/tr>/g)].map(([, row = '']) => row.split('\n<td'));
/** Every tag that is not one of the report's own. */
const foreign = (html: string) =>
  [...html.matchAll(/<(?!\/)([^>]*)>/g)]
    .map(([, tag = '']) => tag)
    .filter(
      (tag) => !/^(p|strong|em|br ?\/?|table|thead|tbody|tr|t[hd]( align="right")?|!-- apimkit findings --)$/.test(tag),
    );
const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('a comment of a pull request', () => {
  it('has a table for each file, files with errors first, and links to pages', () => {
    expect(formatFindings('markdown', ordinary, { rules })).toBe(`<!-- apimkit findings -->
**apimkit**: 2 errors, 2 warnings, 1 info

**apis/orders/policy.xml** (1 error, 1 warning)

| | place | finding | rule |
| --- | ---: | --- | --- |
| :x: error | 3:5 | Unknown policy set-headers<br>_Did you mean set-header?_ | policy/unknown-policy |
| :warning: warning | 2:3 | inbound does not inherit<br>_Add &#60;base /&#62;_ | [policy/missing-base](<https://example.com/rules/missing-base>) |

**everything** (1 error)

| | place | finding | rule |
| --- | ---: | --- | --- |
| :x: error |  | nothing at all | sync/d |

**apis/pets &#38; more/specification.yaml** (1 warning)

| | place | finding | rule |
| --- | ---: | --- | --- |
| :warning: warning | 12:2 | get /orders/{orderId} has no operationId. | [openapi/operation-id](<https://example.com/rules?a=1&amp;b=(2)%7C3>) |

**tag:red** (1 info)

| | place | finding | rule |
| --- | ---: | --- | --- |
| :information_source: info |  | unused tag | sync/c |
`);
    expect(rendered(ordinary, { rules })).toContain('<a href="https://example.com/rules?a=1&amp;b=(2)%7C3">');
  });

  it('escapes the text of findings', () => {
    const short = hostile.map((one) => ({
      ...one,
      message: one.message.slice(0, 300),
      help: one.help?.slice(0, 300) ?? 'h',
    }));
    const html = rendered(short);
    expect(foreign(html)).toEqual([]);
    expect(rows(html)).toHaveLength(short.length);
    for (const row of rows(html)) expect(row).toHaveLength(4);
    expect(textOf(html)).toContain('<script>globalThis.stolen = 1</script><img src=x onerror="globalThis.stolen = 2">');
    expect(textOf(html)).toContain('[x](javascript:alert(1)) ![y](https://example.com/pixel)');
    expect(html).not.toMatch(/@someone/);
  });

  it('shows any finding in one row of four cells', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { minLength: 1, maxLength: 6 }), (findings) => {
        const html = rendered(findings);
        expect(foreign(html).filter((tag) => !/^a href="https?:\/\/[^"]*"$/.test(tag))).toEqual([]);
        expect(rows(html).map((row) => row.length)).toEqual(findings.map(() => 4));
        for (const { message } of findings) {
          const words = message.replaceAll(/[^a]+/g, ' ').trim().split(' ').filter(Boolean);
          for (const word of words) expect(textOf(html)).toContain(word);
        }
      }),
    );
  });

  it('never exceeds the length of a comment, and reports how many findings it omits', () => {
    for (const count of [1, 300, 20_000]) {
      const text = formatFindings('markdown', many(count));
      expect(text.length).toBeLessThanOrEqual(65_536);
      const shown = rows(rendered(many(count))).length;
      const rest = Number(/\*\*(\d+) more\*\*/.exec(text)?.[1] ?? 0);
      expect(shown + rest).toBe(count);
    }
    const long = formatFindings('markdown', hostile);
    expect(long.length).toBeLessThanOrEqual(65_536);
    expect(long).toContain('more characters)');
  });

  it('states that there are no findings', () =>
    expect(formatFindings('markdown', [])).toBe(
      '<!-- apimkit findings -->\n**apimkit**: 0 errors, 0 warnings, 0 infos\n',
    ));
});
