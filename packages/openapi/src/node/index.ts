/**
 * Specifications in several files, and files that strangers may have put there.
 *
 * @module
 */
export type { Bundled, BundleInput } from './bundle.ts';
export { bundleSpecification } from './bundle.ts';
export { bundleFolder } from './bundle-folder.ts';
export type { BundledTree } from './bundle-tree.ts';
export { bundleTree } from './bundle-tree.ts';
export { hasFileReference } from './file-references.ts';
export { decodeText, readBytes, readText, UnreadableFile } from './read-file.ts';
