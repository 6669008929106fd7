import { lineMap } from '@apimkit/diagnostics';
import { type EffectiveElement, type ElementNode, elementsOf, type Node, parsePolicy } from '@apimkit/policy';
import { decodeEntities, decodeExpression } from './entities.ts';
import type { NamedValues } from './named-values.ts';

/** Where an element is defined. */
export interface ElementPlace {
  /** `global`, `workspace logistics`, `product starter`, `api orders`, `operation get-order`. */
  readonly scope: string;
  readonly file: string;
  readonly line: number;
  readonly fragment?: string;
}

/** A value of an attribute or the text of an element, with named values in place. */
export interface PolicyText {
  readonly text: string;
  readonly isExpression: boolean;
}

/** An element of a policy, ready to be compiled: entities are decoded and named values are in place. */
export interface PolicyElement {
  readonly name: string;
  /** The policy that it is part of: `choose` of `when`, `set-header` of `value`. */
  readonly policy: string;
  readonly attributes: ReadonlyMap<string, PolicyText>;
  readonly children: readonly PolicyElement[];
  /** The text: of an element with children, its markup. */
  readonly content: PolicyText;
  readonly place: ElementPlace;
  /** Where it is nested: `choose[2]\when[1]\set-header`. */
  readonly path: string;
}

/** Converts the elements of a section, with their fragments and inherited elements, to what is compiled. */
export function policyElements(
  elements: readonly EffectiveElement[],
  named: NamedValues,
  outer = '',
): readonly PolicyElement[] {
  const paths = pathsOf(
    elements.map(({ name }) => name),
    outer,
  );
  return elements.map(({ source, origin, children }, index) => {
    const { root } = parsePolicy(source).document;
    const read = root && new Reading(source, origin, named).element(root, paths[index] ?? '');
    const made = read ?? {
      name: '',
      policy: '',
      attributes: new Map(),
      children: [],
      content: none,
      place: origin,
      path: '',
    };
    return children ? { ...made, children: policyElements(children, named, made.path) } : made;
  });
}

const none: PolicyText = { text: '', isExpression: false };

/** Elements with the same name are counted from 1 (api-management-error-handling-policies, "LastError", `Path`). */
function pathsOf(names: readonly string[], outer: string): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const isRepeated = names.indexOf(name) !== names.lastIndexOf(name);
    return `${outer === '' ? '' : `${outer}\\`}${name}${isRepeated ? `[${count}]` : ''}`;
  });
}

class Reading {
  readonly #source: string;
  readonly #origin: ElementPlace;
  readonly #named: NamedValues;
  readonly #lines: ReturnType<typeof lineMap>;

  constructor(source: string, origin: ElementPlace, named: NamedValues) {
    this.#source = source;
    this.#origin = origin;
    this.#named = named;
    this.#lines = lineMap(source);
  }

  element(node: ElementNode, path: string, outer?: string): PolicyElement {
    const { open, children } = node;
    const policy = outer ?? (/^(when|otherwise)$/.test(open.name) ? 'choose' : open.name);
    const inner = elementsOf(children);
    const isTemplate = open.attributes.some(({ name, value }) => name === 'template' && value === 'liquid');
    const paths = pathsOf(
      inner.map((child) => child.open.name),
      path,
    );
    return {
      name: open.name,
      policy,
      attributes: new Map(
        open.attributes.map(({ name, value, quote, expression }) => [
          name,
          this.#text(expression ? decodeExpression(value, quote) : decodeEntities(value)),
        ]),
      ),
      children: inner.map((child, index) => this.element(child, paths[index] ?? '', policy)),
      content:
        inner.length > 0
          ? { text: this.#markup(node, isTemplate), isExpression: false }
          : this.#leaf(children, isTemplate),
      place: { ...this.#origin, line: this.#origin.line + this.#lines.positionAt(open.start).line - 1 },
      path,
    };
  }

  /** A named value can be a whole expression. */
  #text(written: string): PolicyText {
    const text = this.#named.in(written);
    return { text, isExpression: /^\s*@[({]/.test(text) };
  }

  #leaf(nodes: readonly Node[], isTemplate: boolean): PolicyText {
    const text = nodes
      .map((node) => {
        const raw = this.#source.slice(node.type === 'element' ? node.open.start : node.start, node.end);
        if (node.type === 'comment' || node.type === 'instruction') return '';
        if (node.type === 'cdata') return raw.slice('<![CDATA['.length, -']]>'.length);
        return node.type === 'expression' ? decodeExpression(raw) : decodeEntities(raw);
      })
      .join('');
    return isTemplate ? { text: this.#named.inTemplate(text), isExpression: false } : this.#text(text);
  }

  #markup({ open, children, end }: ElementNode, isTemplate: boolean): string {
    const from = children.find((child) => child.type === 'element')?.open.start ?? open.end;
    const raw = this.#source.slice(open.end, Math.max(from, this.#source.lastIndexOf('</', end)));
    return isTemplate ? this.#named.inTemplate(raw) : this.#named.in(raw);
  }
}
