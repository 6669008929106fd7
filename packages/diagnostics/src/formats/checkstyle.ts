import type { Diagnostic } from '../diagnostic.ts';
import { xml } from './escape.ts';
import { bySubject, type Format, fullText, lines, startOf } from './report.ts';

/** Checkstyle report, which many servers read. */
export const checkstyle: Format = (findings) =>
  lines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<checkstyle version="4.3">',
    ...bySubject(findings).flatMap(([name, all]) => [`  <file name="${xml(name)}">`, ...all.map(errorOf), '  </file>']),
    '</checkstyle>',
  ]);

function errorOf(one: Diagnostic): string {
  const { line, column } = startOf(one);
  const [message, source] = [xml(fullText(one)), xml(one.code)];
  return `    <error line="${line}" column="${column}" severity="${one.severity}" message="${message}" source="${source}"/>`;
}
