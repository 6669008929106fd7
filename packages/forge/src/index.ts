/**
 * Comments and pull requests of pipelines.
 *
 * @module
 */
export { fitSections } from './comment/fit.ts';
export { marker } from './comment/marker.ts';
export type { Forge, ForgeOptions, PullRequestInput, Variables, Written } from './forge.ts';
export { ForgeError } from './forge.ts';
export { forgeFrom } from './from-variables.ts';
