/**
 * What is said about a user's file.
 *
 * @module
 */

export type { Baselined, BaselineEntry } from './baseline.ts';
export { applyBaseline, makeBaseline, parseBaseline } from './baseline.ts';
export type { Catalogue, Message } from './catalogue.ts';
export { defineMessages } from './catalogue.ts';
export type { Diagnostic, Place, Position, Range, Severity } from './diagnostic.ts';
export { fingerprintsOf } from './fingerprint.ts';
export { formatDiagnostic, hasErrors } from './format.ts';
export { formatFindings, formatNames } from './formats/index.ts';
export type { RuleInformation } from './formats/sarif.ts';
export { positionAt, rangeAt } from './positions.ts';
export { mask, redactor } from './redact.ts';
