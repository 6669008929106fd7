/**
 * What an Azure API Management service is made of, as data.
 *
 * @module
 */
export type { Address } from './address.ts';
export { absoluteArmId, armPath, collectionPath, linkName, linksPath, parseAddress, relativeArmId } from './address.ts';
export { Artifacts } from './artifacts.ts';
export { fromArmBody, toArmBody, toFilePayload } from './body.ts';
export { hasBuiltIn, isGenerated } from './built-in.ts';
export type { Canonical } from './canonical.ts';
export { canonical, sameMeaning } from './canonical.ts';
export type { Owners } from './cascades.ts';
export { kindsBelow, ownersOf } from './cascades.ts';
export { ancestorsOf, childKinds, containerKind, parentKind, parentOf, renamed, rootOf } from './family.ts';
export type { FilePattern, FilePatterns, Layout, WritableLayout } from './files.ts';
export { readableLayouts, writableLayouts } from './files.ts';
export type { Graph, Missing, Surroundings } from './graph.ts';
export { graphOf, operationIndex, operationsIn } from './graph.ts';
export type { Hole } from './holes.ts';
export { holeIn, holesIn } from './holes.ts';
export { armTemplate, ResourceId, splitRevision } from './id.ts';
export { importOptions, requiredQueryPath } from './import-options.ts';
export type { Json, JsonObject } from './json.ts';
export { isNumber, isObject, numberFrom, parseJson } from './json.ts';
export type {
  KindDeclaration,
  KindEntry,
  ReferencePath,
  SecretPath,
  SideEffects,
  SpecificationExport,
  Unique,
  WorkspaceLink,
} from './kind.ts';
export type { Kind } from './kinds/index.ts';
export { isKind, kindOf, kinds } from './kinds/index.ts';
export { decodeName, encodeName } from './layout/file-names.ts';
export type { MergedTree, MergeOptions, RemovedFile } from './layout/merge.ts';
export { mergeTree } from './layout/merge.ts';
export { fileMessages } from './layout/messages.ts';
export { matchFile } from './layout/patterns.ts';
export type { LayoutReport, ReadArtifacts } from './layout/read.ts';
export { readArtifacts } from './layout/read.ts';
export { settle } from './layout/settle.ts';
export type { FileTree } from './layout/tree.ts';
export { writeArtifacts } from './layout/write.ts';
export type { NotCaptured } from './not-captured.ts';
export { notCaptured } from './not-captured.ts';
export type { Located } from './paths.ts';
export { changeAt, mapTexts, putAt, stableText, textAt, textsIn, valueAt, valuesAt } from './paths.ts';
export type { Reference } from './references.ts';
export { candidatesOf, impliedBy, referencesOf } from './references.ts';
export type { Resource } from './resource.ts';
export { redactionMarker, secretsOf, withoutRedactions, withoutSecrets } from './secrets.ts';
export type { Section } from './sections.ts';
export { findSection, plainKey, sectionsBelow } from './sections.ts';
export type { Misfit, Shape } from './shape.ts';
export { misfits, shapeOf } from './shape.ts';
export { withSpecificationFacts } from './specification-facts.ts';
export type { Permission } from './system.ts';
export { permissionIn, permissionOf, systemChildren, typeOf } from './system.ts';
export type { Names } from './template.ts';
export { clash, uniqueKeyOf } from './unique.ts';
