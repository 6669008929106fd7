/**
 * Spectral rulesets for APIs behind Azure API Management.
 *
 * @module
 */
import recommended from './recommended.ts';

export { default as apim } from './apim.ts';
export { default as minimal } from './minimal.ts';
export { default as strict } from './strict.ts';
export { recommended };
export default recommended;
