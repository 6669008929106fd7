/**
 * The resources of an Azure API Management service as data: kinds, ids, references, canonical form, files.
 *
 * @module
 */
export type { Address } from './address.ts';
export { armPath, collectionPath, parseAddress } from './address.ts';
export { Artifacts } from './artifacts.ts';
export { fromArmBody, toArmBody } from './body.ts';
export type { Canonical } from './canonical.ts';
export { canonical, sameMeaning } from './canonical.ts';
export type { Condition, MadeValues, PropertyTest } from './condition.ts';
export { ancestorsOf, childKinds, parentKind, parentOf } from './family.ts';
export type { FilePattern, FilePatterns, Layout, WritableLayout } from './files.ts';
export { readableLayouts, writableLayouts } from './files.ts';
export type { Graph, Missing, Surroundings } from './graph.ts';
export { graphOf } from './graph.ts';
export { ResourceId } from './id.ts';
export type { ApiRole, KindEntry, ReferencePath, SecretPath } from './kind.ts';
export type { Kind } from './kinds/index.ts';
export { isKind, kindOf, kinds } from './kinds/index.ts';
export type { ArtifactsFolder } from './layout/find.ts';
export { findArtifacts } from './layout/find.ts';
export type { MergedTree, MergeOptions, RemovedFile } from './layout/merge.ts';
export { mergeTree } from './layout/merge.ts';
export type { LayoutReport, ReadArtifacts } from './layout/read.ts';
export { readArtifacts } from './layout/read.ts';
export type { FileTree } from './layout/tree.ts';
export { writeArtifacts } from './layout/write.ts';
export type { NotCaptured } from './not-captured.ts';
export { notCaptured } from './not-captured.ts';
export type { LocatedValue } from './paths.ts';
export { putAt, textAt, valueAt } from './paths.ts';
export type { Reference } from './references.ts';
export { referencesOf } from './references.ts';
export type { Resource } from './resource.ts';
export { secretsOf, withoutSecrets } from './secrets.ts';
export type { AutomaticTraits, SideEffects } from './side-effects.ts';
export type { SpecificationExport, Unique, WorkspaceLink } from './traits.ts';
