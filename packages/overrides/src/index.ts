/**
 * Applies the values of an environment to artifacts that all environments share.
 *
 * @module
 */
export type { ApplyOverridesOptions, Effective } from './apply.ts';
export { applyOverrides } from './apply.ts';
export { readLinks } from './documents.ts';
export type { Elsewhere, EnvironmentTraits } from './elsewhere.ts';
export type { Explained } from './explain.ts';
export { explain } from './explain.ts';
export { findResource } from './find.ts';
export { masked } from './masked.ts';
export { mergeOver } from './merge.ts';
export { overrideMessages } from './messages.ts';
export type { NameChange, NameRule } from './names/rules.ts';
export type { Edit, Origin } from './origin.ts';
export type { Path } from './paths.ts';
export type { ReadOverrides } from './read.ts';
export { readOverrides } from './read.ts';
export { type ExplainedOptions, renderExplained } from './render-explained.ts';
export { retarget } from './retarget.ts';
export { overrideSchema } from './schema.ts';
export type { TokenValue, Values } from './token-values.ts';
export { variableName } from './tokens.ts';
export type { Mark, ParsedTree, Tree } from './tree.ts';
export { parseTree, treeToJson } from './tree.ts';
export type { DocumentOverride, OverrideEntry, OverrideSettings, Overrides, Patch, Revisions } from './types.ts';
export type { ValueSources } from './values.ts';
export { readValues, valuesFrom } from './values.ts';
