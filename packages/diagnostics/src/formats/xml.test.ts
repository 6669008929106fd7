import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse as readJunit } from 'junit2json';
import { describe, expect, it } from 'vitest';
import { parseStringPromise } from 'xml2js';
import { validateXML } from 'xmllint-wasm';
import { type Diagnostic, formatFindings } from '../index.ts';
import { anyFinding, hostile, many, ordinary } from './fixtures/findings.ts';

const schema = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', `${name}.xsd`), 'utf8');
const schemas: Readonly<Record<string, string>> = { junit: schema('junit'), checkstyle: schema('checkstyle') };

async function valid(format: string, findings: readonly Diagnostic[]): Promise<string> {
  const text = formatFindings(format, findings);
  const { errors } = await validateXML({
    xml: { fileName: 'report.xml', contents: text },
    schema: { fileName: `${format}.xsd`, contents: schemas[format] ?? '' },
    maxMemoryPages: 8192,
  });
  expect(errors.map(({ message }) => message.slice(0, 300))).toEqual([]);
  return text;
}

/** A text as XML can represent it: with symbols for control characters, in well-formed Unicode. */
const shown = (text: string) =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters in question
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (one) => String.fromCharCode(0x2400 + one.charCodeAt(0)))
    .replaceAll('\u007f', '\u2421')
    .replaceAll(/[\u0080-\u009f\ufffe\uffff]/g, '\ufffd');

describe.each(['junit', 'checkstyle'])('%s', (format) => {
  it('is valid for all kinds of findings', async () => {
    await valid(format, []);
    await valid(format, ordinary);
    await valid(format, hostile);
    await valid(format, many(2000));
  });

  it('is valid for any findings', async () => {
    const run = fc.asyncProperty(fc.array(anyFinding, { maxLength: 12 }), async (findings) => {
      await valid(format, findings);
    });
    await fc.assert(run, { numRuns: 12 });
  });

  it('contains no line that a build system runs', () => {
    for (const line of formatFindings(format, hostile).split('\n')) {
      expect(line.slice(0, 200)).toMatch(/^ *<|^$/);
      expect(line).not.toMatch(/##(vso)?\[/);
    }
  });
});

describe('what a reader of JUnit sees', () => {
  it('is a case for each finding, failed for errors', async () => {
    const report = await readJunit(await valid('junit', [...ordinary, ...hostile]));
    if (!report || !('testsuite' in report)) throw new Error('no suites');
    const cases = (report.testsuite ?? []).flatMap(({ testcase = [] }) => testcase);
    const all = [...Map.groupBy([...ordinary, ...hostile], ({ file, resource }) => file ?? resource ?? 'everything')];
    const findings = all.flatMap(([, some]) => some);
    expect(cases).toHaveLength(findings.length);
    for (const [index, { severity, message }] of findings.entries()) {
      const failures = cases[index]?.failure ?? [];
      expect(failures).toHaveLength(severity === 'error' ? 1 : 0);
      if (severity === 'error') expect(failures[0]?.message ?? '').toBe(shown(message));
      else expect(cases[index]?.['system-out']?.join('')).toContain(severity);
    }
    expect(report).toMatchObject({
      tests: findings.length,
      failures: findings.filter(({ severity }) => severity === 'error').length,
    });
  });

  it('is one passed case without findings, because a report without cases counts as a failure', async () => {
    const report = await readJunit(formatFindings('junit', []));
    expect(report).toMatchObject({ tests: 1, failures: 0, testsuite: [{ testcase: [{ name: 'no findings' }] }] });
  });
});

describe('what a reader of Checkstyle sees', () => {
  it('is every finding below its file, text for text', async () => {
    const { checkstyle } = await parseStringPromise(await valid('checkstyle', [...ordinary, ...hostile]));
    const read = checkstyle.file.flatMap(({ $: { name }, error }: ReadFile) =>
      error.map(({ $: { message, source, severity, line } }) => ({ name, message, source, severity, line })),
    );
    const findings = [
      ...Map.groupBy([...ordinary, ...hostile], ({ file, resource }) => file ?? resource ?? 'everything'),
    ].flatMap(([, some]) => some);
    const expected = findings.map(({ file, resource, message, help, code, severity, range }) => ({
      name: shown(file ?? resource ?? 'everything'),
      message: shown(help === undefined ? message : `${message}${/[.!?…]$/.test(message) ? '' : '.'} ${help}`),
      source: shown(code),
      severity,
      line: String(range?.start.line ?? 1),
    }));
    expect(read).toEqual(expected);
  });
});

interface ReadFile {
  readonly $: { readonly name: string };
  readonly error: readonly { readonly $: Readonly<Record<'message' | 'source' | 'severity' | 'line', string>> }[];
}
