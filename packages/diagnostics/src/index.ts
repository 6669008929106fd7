/**
 * What is said about a user's file.
 *
 * @module
 */
export type { Catalogue, Message } from './catalogue.ts';
export { defineMessages } from './catalogue.ts';
export type { Diagnostic, Place, Position, Range, Severity } from './diagnostic.ts';
export { formatDiagnostic, hasErrors } from './format.ts';
export { positionAt, rangeAt } from './positions.ts';
export { redactor } from './redact.ts';
