/**
 * What differs between environments, over artifacts that are the same for all.
 *
 * @module
 */
export type { ApplyOverridesOptions, Effective } from './apply.ts';
export { applyOverrides } from './apply.ts';
export { readLinks } from './documents.ts';
export type { Elsewhere, EnvironmentTraits } from './elsewhere.ts';
export type { Explained } from './explain.ts';
export { explain, mask } from './explain.ts';
export { mergeOver } from './merge.ts';
export { overrideMessages } from './messages.ts';
export type { Change, NameRule } from './names/rules.ts';
export type { Edit, Origin } from './origin.ts';
export type { Path } from './paths.ts';
export type { ReadOverrides } from './read.ts';
export { readOverrides } from './read.ts';
export { retarget } from './retarget.ts';
export { overrideSchema } from './schema.ts';
export type { Mark } from './tree.ts';
export type { DocumentOverride, OverrideEntry, OverrideSettings, Overrides, Patch, Revisions } from './types.ts';
export type { Values } from './values.ts';
export { valuesFrom } from './values.ts';
