import { type LineMap, lineMap } from '@apimkit/diagnostics';
import type { ExpressionProblem } from '@apimkit/expressions';
import {
  type CSharpParser,
  type EffectivePolicy,
  type ExpressionFacts,
  elementsOf,
  type GatewayKind,
  type Node,
  type ParsedPolicy,
  type PolicyDocument,
  type PolicyScope,
  parsePolicy,
  readExpression,
  type SectionName,
  type Span,
  sectionNames,
} from '@apimkit/policy';
import { compilerFor } from './compiled.ts';
import { type LintedAttribute, LintedElement } from './linted-element.ts';
import type { RepositoryFacts } from './repository-facts.ts';

/** An expression with its place in the document. */
export interface LintedExpression extends Span, ExpressionFacts {
  readonly source: string;
  /** The element whose attribute or text is the expression. */
  readonly element: LintedElement;
  readonly attribute?: LintedAttribute;
  /** Compiles the code as C# does; the ranges of problems are in `decoded`. Named values are still `{{name}}`. */
  compile(): readonly ExpressionProblem[];
}

/** What is known about a policy besides its text. */
export interface PolicySurroundings {
  readonly file?: string;
  readonly scope?: PolicyScope;
  /** The kinds of gateways that run the policy. */
  readonly gateways?: readonly GatewayKind[];
  readonly repository?: RepositoryFacts;
  /** The name of the fragment, if this is one. */
  readonly fragmentName?: string;
  /** The effective policy for a call of this API or operation. */
  readonly effective?: EffectivePolicy;
  /**
   * The calls that run this document, computed when a rule needs them: through each product of the API, and for a fragment through each policy
   * that includes it. Empty if the repository does not contain them.
   */
  readonly calls?: () => readonly PolicyCall[];
  /** Whether a section of a broader scope contains policies to inherit. Undefined if the files do not contain that scope. */
  readonly inherits?: (section: SectionName) => boolean | undefined;
  /** Whether callers need a subscription. */
  readonly needsSubscription?: boolean;
}

/** A call that runs a document. */
export interface PolicyCall {
  /** The name in messages: `api:orders`, `api:orders (product starter)`. */
  readonly name: string;
  readonly effective: EffectivePolicy;
  /** Whether the gateway rejects calls without a subscription key. */
  readonly needsSubscription: boolean;
}

/** A policy, with the properties that rules read. */
export class LintedPolicy {
  readonly text: string;
  readonly lines: LineMap;
  readonly document: PolicyDocument;
  readonly syntax: ParsedPolicy['diagnostics'];
  readonly file: string | undefined;
  readonly scope: PolicyScope | undefined;
  readonly gateways: readonly GatewayKind[];
  readonly repository: RepositoryFacts | undefined;
  readonly fragmentName: string | undefined;
  readonly effective: EffectivePolicy | undefined;
  readonly needsSubscription: boolean | undefined;
  readonly roots: readonly LintedElement[];
  /** Every element in document order, except those inside bodies that accept any markup. */
  readonly elements: readonly LintedElement[];
  readonly #byName: ReadonlyMap<string, readonly LintedElement[]>;
  readonly #parse: CSharpParser;
  readonly #inherits: PolicySurroundings['inherits'];
  readonly #callsOf: PolicySurroundings['calls'];
  #calls: readonly PolicyCall[] | undefined;
  #expressions: readonly LintedExpression[] | undefined;
  #policies: readonly LintedElement[] | undefined;

  constructor(text: string, surroundings: PolicySurroundings, parse: CSharpParser) {
    const { document, diagnostics } = parsePolicy(text, surroundings.file);
    this.text = text;
    this.lines = lineMap(text);
    this.document = document;
    this.syntax = diagnostics;
    this.file = surroundings.file;
    this.scope = surroundings.scope;
    this.gateways = surroundings.gateways ?? [];
    this.repository = surroundings.repository;
    this.fragmentName = surroundings.fragmentName;
    this.effective = surroundings.effective;
    this.needsSubscription = surroundings.needsSubscription;
    this.#parse = parse;
    this.#callsOf = surroundings.calls;
    this.#inherits = surroundings.inherits;
    this.roots = elementsOf(document.nodes).map((node, index) => new LintedElement(text, node, undefined, index));
    this.elements = this.roots.flatMap((root) => [root, ...meaningful(root)]);
    this.#byName = Map.groupBy(this.elements, ({ name }) => name);
  }

  get kind(): PolicyDocument['kind'] {
    return this.document.kind;
  }

  /** The calls that run this document; empty if they are unknown. */
  get calls(): readonly PolicyCall[] {
    this.#calls ??= this.#callsOf?.() ?? [];
    return this.#calls;
  }

  /** Whether a section has policies to inherit; true if that is unknown. */
  inherits(section: SectionName): boolean {
    return this.#inherits?.(section) ?? true;
  }

  /** Elements with one of these names. */
  named(...names: readonly string[]): readonly LintedElement[] {
    return names.flatMap((name) => this.#byName.get(name) ?? []);
  }

  /** The elements that are policies of the catalog, at places where policies are allowed. */
  get policies(): readonly LintedElement[] {
    this.#policies ??= this.elements.filter((one) => one.policy && isPolicyPlace(one));
    return this.#policies;
  }

  /** The section elements of a `<policies>` document. */
  get sections(): readonly LintedElement[] {
    return this.kind === 'policies' ? (this.roots[0]?.children ?? []) : [];
  }

  section(name: SectionName): LintedElement | undefined {
    return this.sections.find((one) => one.name === name);
  }

  /** Every expression, parsed once. */
  get expressions(): readonly LintedExpression[] {
    this.#expressions ??= this.elements.flatMap((element) => expressionsOf(this.text, element, this.#parse));
    return this.#expressions;
  }
}

/** The descendants, except those of bodies that accept any markup. */
function meaningful(element: LintedElement): readonly LintedElement[] {
  if (element.policy?.anything) return [];
  return element.children.flatMap((child) => [child, ...meaningful(child)]);
}

/**
 * Whether an element is at a place for policies, known or unknown. A child element of a policy can have the name of another policy, such as
 * `value` or `backend`, without being one.
 */
export function isPolicyPlace({ parent, name }: LintedElement): boolean {
  if (!parent || parent.name === 'fragment' || sectionNames.some((one) => one === parent.name)) return true;
  if (/^(when|otherwise|wait)$/.test(parent.name) || parent.policy?.policies) return true;
  return parent.policy?.children.some((child) => child.name === name && child.policy) ?? false;
}

function expressionsOf(text: string, element: LintedElement, parse: CSharpParser): readonly LintedExpression[] {
  const of = (source: string, start: number, attribute?: LintedAttribute): LintedExpression => {
    const facts = readExpression(source, start, parse);
    return {
      ...facts,
      source,
      start,
      end: start + source.length,
      element,
      ...(attribute ? { attribute } : {}),
      compile: () => compilerFor(parse)(facts.decoded),
    };
  };
  const inAttributes = element.attributes.flatMap((attribute) => {
    if (!attribute.isExpression) return [];
    const source = attribute.value.trim();
    return [of(source, attribute.valueStart + attribute.value.indexOf(source), attribute)];
  });
  const inText = element.node.children.flatMap((node: Node) => {
    if (node.type === 'expression') return [of(text.slice(node.start, node.end), node.start)];
    if (node.type !== 'cdata') return [];
    const inner = text.slice(node.start + 9, node.end - 3);
    const source = inner.trim();
    return /^@[({]/.test(source) ? [of(source, node.start + 9 + inner.indexOf(source))] : [];
  });
  return [...inAttributes, ...inText];
}
