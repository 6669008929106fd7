/**
 * Joins API specifications in several files to one document.
 *
 * @module
 */
export type { Bundled, BundleInput } from './bundle.ts';
export { bundleSpecification } from './bundle.ts';
export { bundleFolder } from './bundle-folder.ts';
export type { BundledTree } from './bundle-tree.ts';
export { bundleTree } from './bundle-tree.ts';
export { hasFileReference } from './file-references.ts';
