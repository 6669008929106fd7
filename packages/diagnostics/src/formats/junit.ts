import type { Diagnostic } from '../diagnostic.ts';
import { xml } from './escape.ts';
import { bySubject, countsOf, type Format, fullText, lines, startOf } from './report.ts';

/** JUnit: a suite for each file, a failed case for each error; warnings and infos pass, with their text as output. */
export const junit: Format = (findings) => {
  const failures = countsOf(findings).error;
  const suites = bySubject(findings).flatMap(([name, all]) => [
    `  <testsuite name="${xml(name)}" tests="${all.length}" failures="${countsOf(all).error}" errors="0" skipped="0" time="0">`,
    ...all.map((one) => caseOf(name, one)),
    '  </testsuite>',
  ]);
  // Readers treat a report without cases as a failed run.
  const clean = [
    '  <testsuite name="apimkit" tests="1" failures="0" errors="0" skipped="0" time="0">',
    '    <testcase classname="apimkit" name="no findings" time="0"/>',
    '  </testsuite>',
  ];
  return lines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="apimkit" tests="${Math.max(1, findings.length)}" failures="${failures}" errors="0" time="0">`,
    ...(findings.length === 0 ? clean : suites),
    '</testsuites>',
  ]);
};

function caseOf(subject: string, one: Diagnostic): string {
  const { line, column } = startOf(one);
  const name = `${one.code} at ${line}:${column}`;
  const inside =
    one.severity === 'error'
      ? `<failure type="${xml(one.code)}" message="${xml(one.message)}">${xml(`${subject}:${line}:${column}: ${fullText(one)}`)}</failure>`
      : `<system-out>${xml(`${one.severity}: ${fullText(one)}`)}</system-out>`;
  return `    <testcase classname="${xml(subject)}" name="${xml(name)}" time="0">${inside}</testcase>`;
}
