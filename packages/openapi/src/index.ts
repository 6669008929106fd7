/**
 * API specifications as Azure API Management imports them.
 *
 * @module
 */
export type { ExcessiveAliases } from './aliases.ts';
export { excessiveAliases } from './aliases.ts';
export type { Completed } from './complete.ts';
export { completeSpecification } from './complete.ts';
export { jsonNestsTooDeeply, nestsTooDeeply } from './depth.ts';
export type { ImportFormat } from './detect.ts';
export { importFormat } from './detect.ts';
export type { Json, JsonObject } from './document/json.ts';
export { isObject } from './document/json.ts';
export type { DocumentEdit } from './edit-text.ts';
export { editText, inStyleOf } from './edit-text.ts';
export { compareNumbers, isNumber, numberFrom, parseJson } from './exact-number.ts';
export { exactYaml, isYamlNumber, jsonLiteral } from './exact-yaml.ts';
export type { ExportFormat } from './export.ts';
export { exportSpecification } from './export.ts';
export type { ImportOptions } from './import.ts';
export { importSpecification, operationNames, operationsWithQueries } from './import.ts';
export { parseReason } from './parse-reason.ts';
export { projectionIsEmpty, projectOperations, projectSpecification } from './project.ts';
export type { ReadResult } from './read.ts';
export { readSpecification, specificationMessages } from './read.ts';
export { canRewrite, rewriteSpecification } from './rewrite.ts';
export type { Dialect, ImportedApi, ImportedOperation, ImportedTag, Specification, Syntax } from './specification.ts';
export { withoutDocument } from './without-document.ts';
