import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFindings } from '../../index.ts';
import { anyFinding, hostile, ordinary, rules } from '../fixtures/findings.ts';
import { script, scriptHash } from './script.ts';
import { style, styleHash } from './style.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('base64');
/** The page without what findings put into it. */
const tags = (page: string) => [...page.matchAll(/<(\/?[a-z1]+)[^>]*>/g)].map(([, name = '']) => name);

// What it does in a browser is tried in tests/html.test.ts.
describe('the page', () => {
  it('allows only its own style and script', () => {
    expect(styleHash).toBe(hash(style));
    expect(scriptHash).toBe(hash(script));
    const page = formatFindings('html', hostile);
    expect(page).toContain(
      `content="default-src 'none'; script-src 'sha256-${scriptHash}'; style-src 'sha256-${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'"`,
    );
  });

  it('is self-contained: its only addresses are those of rules, with http or https', () => {
    const page = formatFindings('html', [...ordinary, ...hostile], { rules });
    const addresses = [...page.matchAll(/\s(?:href|src|action|srcset|data|poster)="([^"]*)"/g)].map(([, one]) => one);
    expect(new Set(addresses)).toEqual(
      new Set(['data:,', 'https://example.com/rules/missing-base', 'https://example.com/rules?a=1&amp;b=(2)%7C3']),
    );
  });

  it('has the same elements for any text of findings', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 5 }), (findings) => {
        const tame = findings.map((one) => ({
          ...one,
          code: 'a',
          message: 'b',
          ...(one.help === undefined ? {} : { help: 'c' }),
        }));
        expect(tags(formatFindings('html', findings))).toEqual(tags(formatFindings('html', tame)));
      }),
    );
  });
});
