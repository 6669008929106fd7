import type { Run } from '../../runtime/run.ts';
import { type XName, xmlnsNamespaceName } from './names.ts';
import { printNode } from './print.ts';

/** `XObject`: a node or an attribute. */
export abstract class XObject {
  abstract readonly nodeType: number;
  parent: XContainer | null = null;

  /** The document that contains it. */
  get document(): XDocument | null {
    let root: XObject = this;
    while (root.parent) root = root.parent;
    return root instanceof XDocument ? root : null;
  }

  toText(run: Run): string {
    return printNode(run, this, true);
  }
}

/** `XNode`. */
export abstract class XNode extends XObject {}

/** `XContainer`. */
export abstract class XContainer extends XNode {
  readonly nodes: XNode[] = [];

  /** The text inside. */
  get text(): string {
    const parts: string[] = [];
    const visit = (container: XContainer): void => {
      for (const node of container.nodes)
        if (node instanceof XText) parts.push(node.value);
        else if (node instanceof XContainer) visit(node);
    };
    visit(this);
    return parts.join('');
  }
}

/** `XElement`. */
export class XElement extends XContainer {
  override readonly nodeType = 1;
  name: XName;
  readonly attributes: XAttribute[] = [];
  /** The prefix in the text that the element was read from. */
  prefix = '';
  /** True for an element that has a start and an end tag without content. */
  hasEmptyText = false;

  constructor(name: XName) {
    super();
    this.name = name;
  }

  get isEmpty(): boolean {
    return this.nodes.length === 0 && !this.hasEmptyText;
  }

  attribute(name: XName): XAttribute | null {
    return this.attributes.find((one) => one.name.equals(name)) ?? null;
  }

  /** The namespace of a prefix that is declared here or outside; undefined if none is. */
  namespaceOf(prefix: string): string | undefined {
    for (let one: XObject | null = this; one instanceof XElement; one = one.parent) {
      const found = one.attributes.find((attribute) => attribute.declared === prefix);
      if (found) return found.value;
    }
    return undefined;
  }
}

/** `XDocument`. */
export class XDocument extends XContainer {
  override readonly nodeType = 9;
  declaration: XDeclaration | null = null;

  get root(): XElement | null {
    return this.nodes.find((node) => node instanceof XElement) ?? null;
  }
}

/** `XText`. */
export class XText extends XNode {
  override readonly nodeType: number = 3;
  value: string;
  constructor(value: string) {
    super();
    this.value = value;
  }
}

/** `XCData`. */
export class XCData extends XText {
  override readonly nodeType = 4;
}

/** `XComment`. */
export class XComment extends XNode {
  override readonly nodeType = 8;
  value: string;
  constructor(value: string) {
    super();
    this.value = value;
  }
}

/** `XProcessingInstruction`. */
export class XProcessingInstruction extends XNode {
  override readonly nodeType = 7;
  target: string;
  data: string;
  constructor(target: string, data: string) {
    super();
    this.target = target;
    this.data = data;
  }
}

/** `XAttribute`. */
export class XAttribute extends XObject {
  override readonly nodeType = 2;
  readonly name: XName;
  value: string;
  /** The prefix in the text that the attribute was read from. */
  prefix = '';
  constructor(name: XName, value: string) {
    super();
    this.name = name;
    this.value = value;
  }

  /** The prefix that the attribute declares, empty for `xmlns`; undefined for other attributes. */
  get declared(): string | undefined {
    if (this.name.namespace === xmlnsNamespaceName) return this.name.local;
    return this.name.namespace === '' && this.name.local === 'xmlns' ? '' : undefined;
  }
}

/** `XDeclaration`. */
export class XDeclaration {
  version: string | null;
  encoding: string | null;
  standalone: string | null;
  constructor(version: string | null, encoding: string | null, standalone: string | null) {
    this.version = version;
    this.encoding = encoding;
    this.standalone = standalone;
  }
  toText(): string {
    const part = (name: string, value: string | null) => (value === null ? '' : ` ${name}="${value}"`);
    return `<?xml${part('version', this.version)}${part('encoding', this.encoding)}${part('standalone', this.standalone)}?>`;
  }
}
