import {
  type CSharpParser,
  type EffectivePolicy,
  type ElementNode,
  type ExpressionFacts,
  elementsOf,
  type GatewayKind,
  type Node,
  type ParsedPolicy,
  type PolicyDocument,
  type PolicyFact,
  type PolicyScope,
  parsePolicy,
  policyCatalogue,
  readExpression,
  type SectionName,
  type Span,
  sectionNames,
} from '@apimkit/policy';
import type { Repository } from './repository.ts';

/** One attribute of an element. */
export interface LintedAttribute extends Span {
  readonly name: string;
  /** As written between the quotes. */
  readonly value: string;
  readonly valueStart: number;
  readonly quote: string;
  readonly isExpression: boolean;
}

/** An element with what rules ask of it. */
export class LintedElement implements Span {
  readonly name: string;
  readonly node: ElementNode;
  readonly parent: LintedElement | undefined;
  readonly index: number;
  readonly #text: string;
  #children: readonly LintedElement[] | undefined;

  constructor(text: string, node: ElementNode, parent: LintedElement | undefined, index: number) {
    this.#text = text;
    this.node = node;
    this.name = node.open.name;
    this.parent = parent;
    this.index = index;
  }

  /** The opening tag's name: where a finding about the element stands. */
  get start(): number {
    return this.node.open.start;
  }

  get end(): number {
    return this.node.open.start + 1 + this.name.length;
  }

  get attributes(): readonly LintedAttribute[] {
    return this.node.open.attributes.map(({ name, value, start, end, valueStart, quote, expression }) => ({
      name,
      value,
      start,
      end,
      valueStart,
      quote,
      isExpression: expression,
    }));
  }

  attribute(name: string): LintedAttribute | undefined {
    return this.attributes.find((one) => one.name === name);
  }

  /** The value of an attribute, trimmed; undefined when it is not there. */
  value(name: string): string | undefined {
    return this.attribute(name)?.value.trim();
  }

  get children(): readonly LintedElement[] {
    this.#children ??= elementsOf(this.node.children).map(
      (child, index) => new LintedElement(this.#text, child, this, index),
    );
    return this.#children;
  }

  childrenNamed(name: string): readonly LintedElement[] {
    return this.children.filter((child) => child.name === name);
  }

  child(name: string): LintedElement | undefined {
    return this.children.find((one) => one.name === name);
  }

  /** Elements behind this one, in the same list. */
  get followers(): readonly LintedElement[] {
    return this.parent?.children.slice(this.index + 1) ?? [];
  }

  /** Elements before this one, in the same list. */
  get predecessors(): readonly LintedElement[] {
    return this.parent?.children.slice(0, this.index) ?? [];
  }

  /** From the parent up. */
  get ancestors(): readonly LintedElement[] {
    return this.parent ? [this.parent, ...this.parent.ancestors] : [];
  }

  inside(name: string): boolean {
    return this.ancestors.some((one) => one.name === name);
  }

  /** Every element below. */
  get descendants(): readonly LintedElement[] {
    return this.children.flatMap((child) => [child, ...child.descendants]);
  }

  /** Text between the tags, without comments. */
  get text(): string {
    return this.node.children
      .filter(({ type }) => type === 'text' || type === 'expression' || type === 'cdata')
      .map((node) => (node.type === 'element' ? '' : this.#text.slice(node.start, node.end)))
      .join('')
      .trim();
  }

  /** Everything between the tags. */
  get inner(): Span {
    const { open, end } = this.node;
    if (open.selfClosing) return { start: open.end, end: open.end };
    return { start: open.end, end: Math.max(open.end, this.#text.lastIndexOf('</', end - 1)) };
  }

  /** The whole element with its tags. */
  get whole(): Span {
    return { start: this.node.open.start, end: this.node.end };
  }

  /** What the catalogue knows, when this is a policy. */
  get policy(): PolicyFact | undefined {
    return policyCatalogue.get(this.name);
  }

  /** The section that holds it. */
  get section(): SectionName | undefined {
    const holder = [this, ...this.ancestors].find((one) => one.parent?.name === 'policies' && !one.parent.parent);
    return sectionNames.find((name) => name === holder?.name);
  }
}

/** An expression where it stands. */
export interface LintedExpression extends Span, ExpressionFacts {
  readonly source: string;
  /** The element whose attribute or text it is. */
  readonly element: LintedElement;
  readonly attribute?: LintedAttribute;
}

/** What is known beside the text. */
export interface PolicySurroundings {
  readonly file?: string;
  readonly scope?: PolicyScope;
  /** Kinds of gateways that will run it. */
  readonly gateways?: readonly GatewayKind[];
  readonly repository?: Repository;
  /** The name of the fragment that this is. */
  readonly fragmentName?: string;
  /** What really runs for a call of this API or operation. */
  readonly effective?: EffectivePolicy;
  /** Whether callers need a subscription. */
  readonly needsSubscription?: boolean;
}

/** A policy as rules see it. */
export class LintedPolicy {
  readonly text: string;
  readonly document: PolicyDocument;
  readonly syntax: ParsedPolicy['diagnostics'];
  readonly file: string | undefined;
  readonly scope: PolicyScope | undefined;
  readonly gateways: readonly GatewayKind[];
  readonly repository: Repository | undefined;
  readonly fragmentName: string | undefined;
  readonly effective: EffectivePolicy | undefined;
  readonly needsSubscription: boolean | undefined;
  readonly roots: readonly LintedElement[];
  /** Every element, in document order; none inside of bodies that are any markup. */
  readonly elements: readonly LintedElement[];
  readonly #byName: ReadonlyMap<string, readonly LintedElement[]>;
  readonly #parse: CSharpParser;
  #expressions: readonly LintedExpression[] | undefined;

  constructor(text: string, surroundings: PolicySurroundings, parse: CSharpParser) {
    const { document, diagnostics } = parsePolicy(text, surroundings.file);
    this.text = text;
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
    this.roots = elementsOf(document.nodes).map((node, index) => new LintedElement(text, node, undefined, index));
    this.elements = this.roots.flatMap((root) => [root, ...meaningful(root)]);
    this.#byName = Map.groupBy(this.elements, ({ name }) => name);
  }

  get kind(): PolicyDocument['kind'] {
    return this.document.kind;
  }

  /** Elements with one of these names. */
  named(...names: readonly string[]): readonly LintedElement[] {
    return names.flatMap((name) => this.#byName.get(name) ?? []);
  }

  /** Elements that are policies of the catalogue and stand where policies may stand. */
  get policies(): readonly LintedElement[] {
    return this.elements.filter((one) => one.policy && isPolicyPlace(one));
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

/** Elements below, without what is a body and no policy. */
function meaningful(element: LintedElement): readonly LintedElement[] {
  if (element.policy?.anything) return [];
  return element.children.flatMap((child) => [child, ...meaningful(child)]);
}

/** A child element of a policy may have the name of another policy and is none: `value`, `backend`. */
/** Whether policies stand here, known or not. */
export function isPolicyPlace({ parent, name }: LintedElement): boolean {
  if (!parent || parent.name === 'fragment' || sectionNames.some((one) => one === parent.name)) return true;
  if (/^(when|otherwise|wait)$/.test(parent.name) || parent.policy?.policies) return true;
  return parent.policy?.children.some((child) => child.name === name && child.policy) ?? false;
}

function expressionsOf(text: string, element: LintedElement, parse: CSharpParser): readonly LintedExpression[] {
  const of = (source: string, start: number, attribute?: LintedAttribute): LintedExpression => ({
    ...readExpression(source, start, parse),
    source,
    start,
    end: start + source.length,
    element,
    ...(attribute ? { attribute } : {}),
  });
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
