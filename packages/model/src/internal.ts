/**
 * Machinery of the model that the other packages of apimkit share. **Not covered by semantic versioning**: any release may
 * change or remove what is exported here. Programs import `@apimkit/model`.
 *
 * @module
 */
export { absoluteArmId, linkName, linksPath, relativeArmId } from './address.ts';
export { kindWithApiRole } from './api-roles.ts';
export { looksAutomatic, scopeOf } from './automatic.ts';
export { hasBuiltIn, isGenerated } from './built-in.ts';
export { ownForm } from './canonical.ts';
export type { Owners } from './cascades.ts';
export { kindsBelow, ownersOf, unusedWithout } from './cascades.ts';
export { containerKind, renamed, rootOf } from './family.ts';
export type { Dependency } from './graph.ts';
export { dependenciesIn, describesOperation, operationsIn } from './graph.ts';
export { holeIn } from './holes.ts';
export { armTemplate, splitRevision } from './id.ts';
export type { Affected } from './impact/affected.ts';
export { affectedIn } from './impact/affected.ts';
export type { Scope } from './impact/calls.ts';
export { Callers, concernsCallers, isPolicy, linkedApi, scopeOfCalls } from './impact/calls.ts';
export { Users } from './impact/users.ts';
export { importOptions, requiredQueryPath } from './import-options.ts';
export { importOf, withoutNulls } from './import-value.ts';
export { sameImport, storesSpecification } from './imported.ts';
export { resolveDuplicates } from './layout/duplicates.ts';
export { fileMessages } from './layout/messages.ts';
export { matchFile } from './layout/patterns.ts';
export { writtenAs } from './layout/written-as.ts';
export { nounOf } from './noun.ts';
export { changeAt, mapTexts, sameJson, stableText, textsIn, valuesAt } from './paths.ts';
export { candidatesOf, impliedBy } from './references.ts';
export { redactionMarker, withoutRedactions } from './secrets.ts';
export type { Section } from './sections.ts';
export { findSection, plainKey, sectionsBelow } from './sections.ts';
export type { Shape, ShapeMismatch } from './shape.ts';
export { shapeMismatches, shapeOf } from './shape.ts';
export { withFacts, withSpecificationFacts } from './specification-facts.ts';
export type { Permission } from './system.ts';
export { permissionOf, systemChildren, typeOf } from './system.ts';
export type { Names } from './template.ts';
export { clash, uniqueKeyOf } from './unique.ts';
