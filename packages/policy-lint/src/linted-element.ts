import {
  type ElementNode,
  elementsOf,
  type PolicyFact,
  policyCatalogue,
  type SectionName,
  type Span,
  sectionNames,
} from '@apimkit/policy';

/** One attribute of an element. */
export interface LintedAttribute extends Span {
  readonly name: string;
  /** As written between the quotes. */
  readonly value: string;
  readonly valueStart: number;
  readonly quote: string;
  readonly isExpression: boolean;
}

/** An element, with the properties that rules read. */
export class LintedElement implements Span {
  readonly name: string;
  readonly node: ElementNode;
  readonly parent: LintedElement | undefined;
  readonly index: number;
  readonly #text: string;
  #children: readonly LintedElement[] | undefined;
  #attributes: readonly LintedAttribute[] | undefined;
  #ancestors: readonly LintedElement[] | undefined;

  constructor(text: string, node: ElementNode, parent: LintedElement | undefined, index: number) {
    this.#text = text;
    this.node = node;
    this.name = node.open.name;
    this.parent = parent;
    this.index = index;
  }

  /** Start of the opening tag, where a finding about the element starts. */
  get start(): number {
    return this.node.open.start;
  }

  get end(): number {
    return this.node.open.start + 1 + this.name.length;
  }

  get attributes(): readonly LintedAttribute[] {
    this.#attributes ??= this.node.open.attributes.map(
      ({ name, value, start, end, valueStart, quote, expression }) => ({
        name,
        value,
        start,
        end,
        valueStart,
        quote,
        isExpression: expression,
      }),
    );
    return this.#attributes;
  }

  attribute(name: string): LintedAttribute | undefined {
    return this.attributes.find((one) => one.name === name);
  }

  /** The trimmed value of an attribute; undefined if the element does not have it. */
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

  /** The elements after this one with the same parent. */
  get followers(): readonly LintedElement[] {
    return this.parent?.children.slice(this.index + 1) ?? [];
  }

  /** The elements before this one with the same parent. */
  get predecessors(): readonly LintedElement[] {
    return this.parent?.children.slice(0, this.index) ?? [];
  }

  /** The ancestors, starting with the parent. */
  get ancestors(): readonly LintedElement[] {
    this.#ancestors ??= this.parent ? [this.parent, ...this.parent.ancestors] : [];
    return this.#ancestors;
  }

  inside(name: string): boolean {
    return this.ancestors.some((one) => one.name === name);
  }

  /** Every descendant. */
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

  /** The range between the tags. */
  get inner(): Span {
    const { open, end } = this.node;
    if (open.selfClosing) return { start: open.end, end: open.end };
    return { start: open.end, end: Math.max(open.end, this.#text.lastIndexOf('</', end - 1)) };
  }

  /** The range of the whole element with its tags. */
  get whole(): Span {
    return { start: this.node.open.start, end: this.node.end };
  }

  /** The entry of the catalog, if this is a policy. */
  get policy(): PolicyFact | undefined {
    return policyCatalogue.get(this.name);
  }

  /** The section that contains it. */
  get section(): SectionName | undefined {
    const holder = [this, ...this.ancestors].find((one) => one.parent?.name === 'policies' && !one.parent.parent);
    return sectionNames.find((name) => name === holder?.name);
  }
}
