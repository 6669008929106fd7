/**
 * Findings in user files: messages, baselines, fixes and report formats.
 *
 * @module
 */

export type { Baselined, BaselineEntry } from './baseline/baseline.ts';
export { applyBaseline, baselineText, makeBaseline } from './baseline/baseline.ts';
export { baselineSchema } from './baseline/fields.ts';
export type { ReadBaseline } from './baseline/read.ts';
export { baselineMessages, readBaseline } from './baseline/read.ts';
export type { Catalogue, Message } from './catalogue.ts';
export { defineMessages } from './catalogue.ts';
export { count } from './count.ts';
export type { Diagnostic, Fix, Position, Range, Severity, SourcePlace, TextEdit } from './diagnostic.ts';
export { fingerprintsOf } from './fingerprint.ts';
export type { Fixed } from './fixes.ts';
export { applyFixes } from './fixes.ts';
export { formatDiagnostic, hasErrors } from './format.ts';
export { oneLine, xml } from './formats/escape.ts';
export { type Failure, failureJson, failureSchema } from './formats/failure.ts';
export { type PageContent, type PagePart, selfContainedPage } from './formats/html/page.ts';
export { formatFindings, formatNames } from './formats/index.ts';
export { markdownCode, markdownText } from './formats/markdown-text.ts';
export type { ReportOptions, RuleInformation } from './formats/report.ts';
export { findingsSchema } from './formats/schema.ts';
export { type JsonSchema, rangeDefinitions, schemaParts } from './formats/schema-parts.ts';
export { nearest, suggestion } from './nearest.ts';
export type { LineMap } from './positions.ts';
export { lineMap, positionAt, rangeAt, withoutByteOrderMark } from './positions.ts';
export { mask, redactor } from './redact.ts';
export { type TableOptions, textTable } from './table/table.ts';
export { textWidth, truncated } from './table/width.ts';
export { wrapped } from './table/wrap.ts';
export type { HolesOf, TemplateValues } from './template.ts';
export { fillTemplate } from './template.ts';
export { wildcards } from './wildcards.ts';
