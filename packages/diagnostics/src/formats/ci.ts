import type { Diagnostic } from '../diagnostic.ts';
import { fingerprintsOf } from '../fingerprint.ts';
import { command, xml } from './escape.ts';

const text = ({ message, help }: Diagnostic) => (help === undefined ? message : `${message}. ${help}`);
const places = ({ file, range }: Diagnostic) => ({
  file: file ?? '',
  line: range?.start.line ?? 1,
  column: range?.start.column ?? 1,
});

const githubLevels = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands that GitHub shows as annotations of a pull request. */
export function github(findings: readonly Diagnostic[]): string {
  const property = (value: string) => command(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return lines(
    findings.map((one) => {
      const { file, line, column } = places(one);
      const where = file ? `file=${property(file)},line=${line},col=${column},` : '';
      return `::${githubLevels[one.severity]} ${where}title=${property(one.code)}::${command(text(one))}`;
    }),
  );
}

/** Logging commands of Azure DevOps; what is only info has no type there and is a warning-free line. */
export function azureDevOps(findings: readonly Diagnostic[]): string {
  const property = (value: string) => command(value).replaceAll(';', '%3B').replaceAll(']', '%5D');
  return lines(
    findings.map((one) => {
      const { file, line, column } = places(one);
      if (one.severity === 'info')
        return `${file}:${line}:${column}: ${one.code}: ${text(one).replaceAll(/\s+/g, ' ')}`;
      const where = file ? `sourcepath=${property(file)};linenumber=${line};columnnumber=${column};` : '';
      return `##vso[task.logissue type=${one.severity};${where}code=${property(one.code)};]${command(text(one))}`;
    }),
  );
}

const gitlabLevels = { error: 'major', warning: 'minor', info: 'info' } as const;

/** GitLab's code quality report. */
export function gitlab(findings: readonly Diagnostic[]): string {
  const fingerprints = fingerprintsOf(findings);
  const issues = findings.map((one, index) => ({
    description: text(one),
    check_name: one.code,
    fingerprint: fingerprints[index],
    severity: gitlabLevels[one.severity],
    location: { path: one.file ?? one.resource ?? '.', lines: { begin: places(one).line } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}

/** JUnit: a suite for each file, a failed case for each finding; warnings and infos do not fail. */
export function junit(findings: readonly Diagnostic[]): string {
  const suites = [...Map.groupBy(findings, ({ file, resource }) => file ?? resource ?? 'everything')];
  const bad = (all: readonly Diagnostic[]) => all.filter(({ severity }) => severity === 'error').length;
  const cases = (all: readonly Diagnostic[]) =>
    all.map((one) => {
      const { line, column } = places(one);
      const name = `${one.code} at ${line}:${column}`;
      const inside =
        one.severity === 'error'
          ? `<failure type="${xml(one.code)}" message="${xml(one.message)}">${xml(text(one))}</failure>`
          : `<system-out>${xml(`${one.severity}: ${text(one)}`)}</system-out>`;
      return `    <testcase classname="${xml(one.file ?? '')}" name="${xml(name)}" time="0">${inside}</testcase>`;
    });
  return lines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="apimkit" tests="${findings.length}" failures="${bad(findings)}" errors="0" time="0">`,
    ...suites.flatMap(([name, all]) => [
      `  <testsuite name="${xml(name)}" tests="${all.length}" failures="${bad(all)}" errors="0" skipped="0" time="0">`,
      ...cases(all),
      '  </testsuite>',
    ]),
    '</testsuites>',
  ]);
}

/** Checkstyle's report, which many servers read. */
export function checkstyle(findings: readonly Diagnostic[]): string {
  const files = [...Map.groupBy(findings, ({ file, resource }) => file ?? resource ?? '')];
  return lines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<checkstyle version="4.3">',
    ...files.flatMap(([name, all]) => [
      `  <file name="${xml(name)}">`,
      ...all.map((one) => {
        const { line, column } = places(one);
        return `    <error line="${line}" column="${column}" severity="${one.severity}" message="${xml(text(one))}" source="${xml(one.code)}"/>`;
      }),
      '  </file>',
    ]),
    '</checkstyle>',
  ]);
}

const lines = (all: readonly string[]) => (all.length === 0 ? '' : `${all.join('\n')}\n`);
