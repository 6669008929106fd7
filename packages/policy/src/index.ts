/**
 * The policy language of Azure API Management: parsing, comparing, formatting, references, effective policies.
 *
 * @module
 */
export { canonicalPolicy } from './canonical.ts';
export type { AttributeFact, ChildFact, ElementFact, PolicyFact } from './catalogue/index.ts';
export { catalogueJson, policyCatalogue, policyScopes, sectionNames } from './catalogue/index.ts';
export type { GatewayKind, PolicyScope, SectionName } from './catalogue/types.ts';
export { checkPolicy, policyMessages } from './check.ts';
export type { MemberChain } from './csharp/chains.ts';
export type { CSharpParser, ExpressionFacts } from './csharp/facts.ts';
export { readExpression } from './csharp/facts.ts';
export type { Span, SyntaxNode } from './csharp/syntax.ts';
export type { PolicyDifference } from './diff.ts';
export { differenceText, diffPolicies } from './diff.ts';
export type { ParsedPolicy, PolicyDocument } from './document.ts';
export { attributeOf, elementsOf, parsePolicy, placeIn, printPolicy } from './document.ts';
export type { Edited, PolicyEdit } from './edit.ts';
export { editPolicy } from './edit.ts';
export { compareEffective } from './effective/compare.ts';
export type {
  EffectiveElement,
  EffectivePolicy,
  FragmentSource,
  PolicyOrigin,
  ScopedPolicy,
} from './effective/effective.ts';
export { effectivePolicy } from './effective/effective.ts';
export { effectiveMarkdown, renderEffective } from './effective/render.ts';
export { decodeExpressions, encodeExpressions } from './encoding.ts';
export { expressionEnd, startsExpression } from './expression.ts';
export { formatPolicy } from './format.ts';
export type { PolicyReference, ReferenceRole } from './references.ts';
export { composedReferences, policyReferences, referenceRole } from './references.ts';
export { remembered } from './remembered.ts';
export type { Attribute, Scan, ScanProblem, Token } from './scan.ts';
export { scanPolicy } from './scan.ts';
export type { Selected } from './select.ts';
export { selectInPolicy } from './select.ts';
export { printAsService } from './service.ts';
export type { ElementNode, Node } from './tree.ts';
