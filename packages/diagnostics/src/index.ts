/**
 * What is said about a user's file.
 *
 * @module
 */

export type { Baselined, BaselineEntry } from './baseline.ts';
export { applyBaseline, makeBaseline, parseBaseline } from './baseline.ts';
export type { Catalogue, Message } from './catalogue.ts';
export { defineMessages } from './catalogue.ts';
export type { Diagnostic, Fix, Place, Position, Range, Severity, TextEdit } from './diagnostic.ts';
export { fingerprintsOf } from './fingerprint.ts';
export type { Fixed } from './fixes.ts';
export { applyFixes } from './fixes.ts';
export { formatDiagnostic, hasErrors } from './format.ts';
export { formatFindings, formatNames } from './formats/index.ts';
export type { RuleInformation } from './formats/sarif.ts';
export { nearest, suggestion } from './nearest.ts';
export type { LineMap } from './positions.ts';
export { lineMap, positionAt, rangeAt } from './positions.ts';
export { mask, redactor } from './redact.ts';
