/**
 * The model of OpenAPI documents: JSON values, pointers and references, dialects, path templates, operations, schemas. Light to import and
 * free of parsers: it starts from a document that was parsed already.
 *
 * @module
 */
export type { OpenapiDialect } from './dialect.ts';
export { dialectOf, dialectVersion, openapiDialects, versionOf } from './dialect.ts';
export { OpenapiDocument, openapiDocument } from './document.ts';
export { familyProperties } from './family-properties.ts';
export type { RequiredQuery } from './import-problems/check-templates.ts';
export { importProblems } from './import-problems/import-problems.ts';
export type { ImportProblem, ImportProblemCode } from './import-problems/problem.ts';
export type { Json, JsonObject } from './json.ts';
export {
  canonicalJson,
  hasText,
  isObject,
  itemsOf,
  numberOf,
  objectOf,
  stringOf,
  stringsOf,
  textOf,
} from './json.ts';
export { isMethod } from './methods.ts';
export { namedSchemas } from './named-schemas.ts';
export type { ObjectType } from './objects.ts';
export type { Operation, Parameter, Parameters, PathItem, Response } from './operations.ts';
export { parameterKey } from './operations.ts';
export { fixedSegments, pathParameters, pathShape, plainName, templateNames } from './path-template.ts';
export { Place } from './place.ts';
export { formatPointer, formatReference, parseReference } from './pointer.ts';
export type { Recursion } from './recursive-schemas.ts';
export { recursiveSchemas } from './recursive-schemas.ts';
export type { Located } from './reference.ts';
export { lookUp, resolve, valueAtKeys } from './reference.ts';
export type { Flow, SecurityRequirement, SecurityScheme } from './security.ts';
export { securityRequirements, securitySchemes } from './security.ts';
export type { Server } from './servers.ts';
export { serversIn, serversOf } from './servers.ts';
export type { DocumentReference } from './walk.ts';
