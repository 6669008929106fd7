import * as core from '@actions/core';
import { commandFromString } from 'azure-pipelines-task-lib/taskcommand.js';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Diagnostic, formatFindings } from '../index.ts';
import { anyFinding, hostile, many, ordinary } from './fixtures/findings.ts';

const linesOf = (format: string, findings: readonly Diagnostic[]) => {
  const text = formatFindings(format, findings);
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
};
const fullText = ({ message, help }: Diagnostic) =>
  help === undefined ? message : `${message}${/[.!?…]$/.test(message) ? '' : '.'} ${help}`;
const all = [...ordinary, ...hostile.filter(({ message }) => message.length < 10_000)];

describe('GitHub annotations', () => {
  afterEach(() => void vi.restoreAllMocks());

  /** What GitHub's own library writes for a finding. */
  function written({ severity, code, file, range, resource, ...rest }: Diagnostic): string {
    const written: string[] = [];
    const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    const isOneLine = range?.start.line === range?.end.line;
    const text = fullText({ severity, code, ...rest });
    const annotate = { error: core.error, warning: core.warning, info: core.notice }[severity];
    annotate((file === undefined && resource !== undefined ? `${resource}: ${text}` : text).toWellFormed(), {
      title: code.toWellFormed(),
      ...(file === undefined ? {} : { file: file.toWellFormed() }),
      ...(file !== undefined && range ? { startLine: range.start.line, endLine: range.end.line } : {}),
      ...(file !== undefined && range && isOneLine
        ? { startColumn: range.start.column, endColumn: Math.max(range.start.column, range.end.column - 1) }
        : {}),
    });
    spy.mockRestore();
    return written.join('').replace(/\r?\n$/, '');
  }

  it('equal the output of its own library', () => {
    // The library leaves properties without a value out.
    const named = all.filter(({ code, file }) => code !== '' && file !== '');
    expect(linesOf('github', named)).toEqual(named.map(written));
    fc.assert(
      fc.property(anyFinding, (one) => {
        fc.pre(one.code !== '' && one.file !== '');
        expect(linesOf('github', [one])).toEqual([written(one)]);
      }),
    );
  });

  it('do not exceed the size limit of GitHub', () => {
    for (const line of linesOf('github', hostile)) expect(Buffer.byteLength(line)).toBeLessThan(64 * 1024);
    expect(linesOf('github', hostile).join('\n')).toContain('more characters)');
  });
});

describe('Azure DevOps logging commands', () => {
  it('are read by its own library as the same findings', () => {
    const lines = linesOf('azure-devops', all);
    expect(lines).toHaveLength(all.length);
    for (const [index, one] of all.entries()) {
      const line = lines[index] ?? '';
      if (one.severity === 'info') {
        expect(line).not.toMatch(/##(vso)?\[/);
        continue;
      }
      const { command, properties, message } = commandFromString(line);
      const text = fullText(one);
      expect(command).toBe('task.logissue');
      expect(message).toBe(
        (one.file === undefined && one.resource !== undefined ? `${one.resource}: ${text}` : text).toWellFormed(),
      );
      // The library trims what it reads.
      expect(properties).toEqual({
        type: one.severity,
        code: one.code.toWellFormed().trimEnd(),
        ...(one.file === undefined
          ? {}
          : {
              sourcepath: one.file.toWellFormed().trimEnd(),
              linenumber: String(one.range?.start.line ?? 1),
              columnnumber: String(one.range?.start.column ?? 1),
            }),
      });
    }
  });

  it('are one line each, and start with the command', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 5 }), (findings) => {
        const lines = linesOf('azure-devops', findings);
        expect(lines).toHaveLength(findings.length);
        for (const [index, line] of lines.entries())
          if (findings[index]?.severity === 'info') expect(line).not.toMatch(/##(vso)?\[/);
          else expect(line.startsWith('##vso[task.logissue ')).toBe(true);
      }),
    );
  });
});

describe('a terminal', () => {
  it('shows findings by file, with positions, rules and help, counts and the number of fixes', () => {
    expect(formatFindings('stylish', ordinary)).toBe(`apis/orders/policy.xml
   3:5  error    Unknown policy set-headers  policy/unknown-policy
                 Did you mean set-header?
   2:3  warning  inbound does not inherit  policy/missing-base
                 Add <base />

apis/pets & more/specification.yaml
  12:2  warning  get /orders/{orderId} has no operationId.  openapi/operation-id

tag:red
        info     unused tag  sync/c

everything
        error    nothing at all  sync/d

2 errors, 2 warnings, 1 info
2 findings can be fixed with --fix
`);
    expect(formatFindings('stylish', [])).toBe('0 errors, 0 warnings, 0 infos\n');
  });

  it('has colours on request, and the same text without them', () => {
    const coloured = formatFindings('stylish', ordinary, { color: true });
    expect(coloured).toContain('\u001b[31merror');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(formatFindings('stylish', ordinary));
  });

  it('shows no commands of terminals and build systems', () => {
    const text = formatFindings('stylish', hostile);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal obeys
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    for (const line of text.split('\n')) expect(line).not.toMatch(/^\s*::|##(vso)?\[/);
    const lines = fc.property(fc.array(anyFinding, { minLength: 1, maxLength: 5 }), (findings) => {
      const lines = formatFindings('stylish', findings).split('\n');
      for (const line of lines) expect(line).not.toMatch(/^\s*::|##(vso)?\[/i);
      const advice = findings.filter(({ help }) => help !== undefined).length;
      const groups = new Set(findings.map(({ file, resource }) => file ?? resource ?? 'everything')).size;
      const fixing = findings.some(({ fix }) => fix) ? 1 : 0;
      expect(lines).toHaveLength(findings.length + advice + 2 * groups + 2 + fixing);
    });
    fc.assert(lines);
  });

  it('takes more findings than a call takes arguments', () => {
    expect(formatFindings('stylish', many(200_000))).toContain('66667 errors, 66667 warnings, 66666 infos');
  });
});
