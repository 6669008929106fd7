import type { Run } from '../../runtime/run.ts';
import { checkCharacters, xmlError } from './characters.ts';
import { xmlNamespaceName } from './names.ts';

interface Declared {
  readonly prefix: string;
  readonly namespace: string;
  /** True until the declaration is written. */
  isNeeded: boolean;
}

/** An attribute as the writer gets it; the prefix is null where the writer chooses it. */
export interface WrittenAttribute {
  readonly prefix: string | null;
  readonly local: string;
  readonly namespace: string;
  readonly value: string;
  /** The prefix that it declares. */
  readonly declares?: string | undefined;
}

/** Writes XML as `XmlWriter` does: declarations of namespaces where they are needed, indentation, escapes. */
export class XmlWriter {
  readonly #run: Run | null;
  readonly #isIndented: boolean;
  readonly #parts: string[] = [];
  // The writer of .NET counts three entries that are always there: generated prefixes have numbers that depend on it.
  readonly #declared: Declared[] = [
    { prefix: 'xmlns', namespace: 'http://www.w3.org/2000/xmlns/', isNeeded: false },
    { prefix: 'xml', namespace: xmlNamespaceName, isNeeded: false },
    { prefix: '', namespace: '', isNeeded: false },
  ];
  readonly #mixed: boolean[] = [];
  readonly #tops: number[] = [];
  #isMixed = false;
  #isOpen = false;
  #hasContent = false;

  constructor(run: Run | null, isIndented: boolean) {
    this.#run = run;
    this.#isIndented = isIndented;
  }

  get text(): string {
    return this.#parts.join('');
  }

  #write(text: string): void {
    this.#run?.grow(text.length);
    this.#parts.push(text);
  }

  #newLine(): void {
    if (this.#isIndented && !this.#isMixed && this.#parts.length > 0)
      this.#write(`\n${'  '.repeat(this.#tops.length)}`);
  }

  /** Writes a start tag; returns the name for the end tag. */
  start(prefix: string | null, local: string, namespace: string, attributes: readonly WrittenAttribute[]): string {
    this.#run?.spend();
    this.#closeTag();
    this.#newLine();
    const top = this.#declared.length;
    this.#tops.push(top);
    this.#mixed.push(this.#isMixed);
    const used = prefix ?? this.#prefixOf(namespace, true) ?? '';
    this.#declare(top, used, namespace, true);
    const name = used === '' ? local : `${used}:${local}`;
    this.#write(`<${name}`);
    for (const attribute of attributes) this.#attribute(top, attribute);
    for (let index = this.#declared.length - 1; index >= top; index--) {
      const one = this.#declared[index] as Declared;
      if (one.isNeeded)
        this.#write(` ${one.prefix === '' ? 'xmlns' : `xmlns:${one.prefix}`}="${escapeAttribute(one.namespace)}"`);
      one.isNeeded = false;
    }
    this.#isOpen = true;
    this.#hasContent = false;
    return name;
  }

  #attribute(top: number, { prefix, local, namespace, value, declares }: WrittenAttribute): void {
    checkCharacters(value);
    let name = local;
    if (declares !== undefined) {
      this.#declare(top, declares, value, false);
      name = declares === '' ? 'xmlns' : `xmlns:${declares}`;
    } else if (namespace !== '') {
      const used = prefix || this.#prefixOf(namespace, false) || this.#generated();
      if (used !== 'xml') this.#declare(top, used, namespace, true);
      name = `${used}:${local}`;
    }
    this.#write(` ${name}="${escapeAttribute(value)}"`);
  }

  /** Declares a prefix in the current start tag; one that is needed is written if it is not in scope. */
  #declare(top: number, prefix: string, namespace: string, isImplicit: boolean): void {
    const here = this.#declared.slice(top).find((one) => one.prefix === prefix);
    if (here) {
      if (here.namespace !== namespace)
        throw xmlError(
          `The prefix '${prefix}' cannot be redefined from '${here.namespace}' to '${namespace}' within the same start element tag.`,
        );
      if (!isImplicit) here.isNeeded = false;
      return;
    }
    const isKnown = this.#namespaceOf(prefix) === namespace;
    this.#declared.push({ prefix, namespace, isNeeded: isImplicit && !isKnown });
  }

  #namespaceOf(prefix: string): string | undefined {
    return this.#declared.findLast((one) => one.prefix === prefix)?.namespace;
  }

  #prefixOf(namespace: string, isDefaultAllowed: boolean): string | undefined {
    return this.#declared.findLast(
      (one) =>
        one.namespace === namespace &&
        (isDefaultAllowed || one.prefix !== '') &&
        this.#namespaceOf(one.prefix) === namespace,
    )?.prefix;
  }

  #generated(): string {
    const prefix = `p${this.#declared.length - 3}`;
    if (this.#namespaceOf(prefix) === undefined) return prefix;
    for (let index = 0; ; index++) if (this.#namespaceOf(`${prefix}${index}`) === undefined) return `${prefix}${index}`;
  }

  /** Ends an element; an empty one has no end tag. */
  end(name: string, isEmpty: boolean): void {
    this.#declared.length = this.#tops.pop() as number;
    if (isEmpty) {
      this.#write(' />');
      this.#isOpen = false;
    } else {
      this.#closeTag();
      if (this.#hasContent) this.#newLine();
      this.#write(`</${name}>`);
    }
    this.#isMixed = this.#mixed.pop() as boolean;
    this.#hasContent = true;
  }

  #closeTag(): void {
    if (this.#isOpen) this.#write('>');
    this.#isOpen = false;
  }

  string(text: string): void {
    this.#content(true);
    checkCharacters(text);
    this.#write(text.replace(/[&<>]/g, escapeOf).replace(/\r\n?/g, '\n'));
  }

  cdata(text: string): void {
    this.#content(true);
    this.#write(`<![CDATA[${lines(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`);
  }

  comment(text: string): void {
    this.#content(false);
    this.#write(
      `<!--${lines(text)
        .replace(/-(?=-)/g, '- ')
        .replace(/-$/, '- ')}-->`,
    );
  }

  instruction(target: string, data: string): void {
    this.#content(false);
    this.#write(`<?${target}${data === '' ? '' : ` ${lines(data)}`}?>`);
  }

  #content(isText: boolean): void {
    this.#closeTag();
    if (isText) this.#isMixed = this.#tops.length > 0;
    else this.#newLine();
    this.#hasContent = true;
  }
}

const lines = (text: string): string => text.replace(/\r\n?/g, '\n');

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#xA;',
  '\r': '&#xD;',
  '\t': '&#x9;',
};
const escapeOf = (character: string): string => escapes[character] as string;

/** The text of an attribute, between double quotes. */
export const escapeAttribute = (text: string): string => text.replace(/[&<>"\n\r\t]/g, escapeOf);
