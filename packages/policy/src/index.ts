/**
 * The language of Azure API Management policies.
 *
 * @module
 */
export { canonicalPolicy } from './canonical.ts';
export { checkPolicy, policyMessages } from './check.ts';
export type { Edited, PolicyEdit } from './edit.ts';
export { editPolicy } from './edit.ts';
export { decodeExpressions, encodeExpressions } from './encoding.ts';
export type { PolicyReference, ReferenceRole } from './references.ts';
export { policyReferences } from './references.ts';
export type { Attribute, Scan, ScanProblem, Token } from './scan.ts';
export { scanPolicy } from './scan.ts';
export type { Selected } from './select.ts';
export { selectInPolicy } from './select.ts';
export { printAsService } from './service.ts';
