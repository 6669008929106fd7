import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Errors for users. Those of Resource Manager get their advice from their status. */
const ours = /^(?:User|Abort|Forge|Input|Lint|Repository|Setup|Tree)Error$/;

/** What a text has that shows what to do: an instruction, what was expected, a choice, a command or a page. */
const nextStep =
  /\b(?:apimkit [a-z]+|advice|suggestion|adviceFor|adviceOn|docs\/guides|pass|run|choose|use|name (?:its|their|two|another)|fix|set|check|create|delete|remove|rename|move|fetch|restore|wait|merge|expected|install|add|continue|compare|publish|plan again|leave it out|write (?:api|it|an?|the|one|without)|did you mean|must|requires|needs|(?:keys|kinds|formats) are|known environments)\b|is the clone deep enough/i;

interface ErrorText {
  readonly place: string;
  readonly text: string;
}

/** The texts of new errors in a source; what is computed as a whole is left out. */
function textsIn(file: string, source: string): readonly ErrorText[] {
  const found: ErrorText[] = [];
  const take = (start: number, node: unknown): void => {
    const {
      type,
      start: from,
      end,
      quasis,
      consequent,
      alternate,
      left,
      right,
    } = node as {
      readonly type: string;
      readonly start: number;
      readonly end: number;
      readonly quasis?: readonly unknown[];
      readonly consequent?: unknown;
      readonly alternate?: unknown;
      readonly left?: unknown;
      readonly right?: unknown;
    };
    if (type === 'ConditionalExpression') {
      take(start, consequent);
      take(start, alternate);
    } else if (type === 'BinaryExpression') take(start, right ?? left);
    // With the expressions, because one may be the advice.
    const text = type === 'Literal' || quasis ? source.slice(from, end) : '';
    const isWritten = /[a-z]{2,}[^a-z]+[a-z]{2,}/i.test(text.replaceAll(/\$\{[^}]*\}/g, ''));
    if (isWritten) found.push({ place: `${file}:${source.slice(0, start).split('\n').length}`, text });
  };
  new Visitor({
    NewExpression({ callee, arguments: [first], start }) {
      if (callee.type === 'Identifier' && ours.test(callee.name) && first) take(start, first);
    },
  }).visit(parseSync(file, source).program);
  return found;
}

describe('an error for users', () => {
  it('is found with its text, and rejected without a next step', () => {
    const source = "throw new UserError(bad ? 'The file is wrong' : 'Two words: pass one');";
    const texts = textsIn('a.ts', source);
    expect(texts.map(({ text }) => nextStep.test(text))).toEqual([false, true]);
  });

  const files = ['apps/cli/src/**/*.ts', 'packages/*/src/**/*.ts']
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .filter((file) => !/\.test\.ts$|\/fixtures\//.test(file));

  it('ends with what to do next', () => {
    const all = files.flatMap((file) => textsIn(file, readFileSync(join(root, file), 'utf8')));
    expect(all.length).toBeGreaterThan(100);
    const lacking = all.filter(({ text }) => !nextStep.test(text));
    expect(lacking.map(({ place, text }) => `${place} ${text}`)).toEqual([]);
  });
});
