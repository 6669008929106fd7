import { type LineMap, lineMap } from '@apimkit/diagnostics';
import { policyCatalogue, sectionNames } from '../catalogue/index.ts';
import type { SectionName } from '../catalogue/types.ts';
import { attributeOf, elementsOf, type ParsedPolicy, parsePolicy } from '../document.ts';
import type { ElementNode, Node } from '../tree.ts';

/** A policy document of a chain of scopes. */
export interface ScopedPolicy {
  /** The scope, for messages: `global`, `workspace logistics`, `product starter`, `api orders`, `operation get-order`. */
  readonly scope: string;
  readonly file: string;
  readonly text: string;
}

/** A fragment and its file. */
export interface FragmentSource {
  readonly file: string;
  readonly text: string;
}

/** Where an element of an effective policy is defined. */
export interface PolicyOrigin {
  readonly scope: string;
  readonly file: string;
  readonly line: number;
  /** The fragment that contains it. */
  readonly fragment?: string;
}

/** An element that runs, with its origin. */
export interface EffectiveElement {
  readonly name: string;
  /** The opening tag, on one line. */
  readonly tag: string;
  /** The element as written; `children` has the elements that replace `<base />` and included fragments. */
  readonly source: string;
  readonly origin: PolicyOrigin;
  /** For containers: the elements that run inside them. */
  readonly children?: readonly EffectiveElement[];
}

/** The policies that run for a call, by section, and the problems of resolving them. */
export interface EffectivePolicy {
  readonly sections: Readonly<Record<SectionName, readonly EffectiveElement[]>>;
  readonly problems: readonly string[];
}

/**
 * Computes the effective policy as the gateway does: the same section of the next broader scope replaces `<base />`, fragments replace
 * their includes, a section that is missing inherits nothing, a scope without a policy inherits everything.
 *
 * @param chain documents from the narrowest scope to the broadest; scopes without a policy are left out
 * @param fragments by name
 * @example
 * effectivePolicy([api, global], fragments).sections.inbound[0]?.origin; // { scope: 'global', file: 'policy.xml', line: 3 }
 */
export function effectivePolicy(
  chain: readonly ScopedPolicy[],
  fragments: ReadonlyMap<string, FragmentSource> = new Map(),
): EffectivePolicy {
  const problems: string[] = [];
  const byName = new Map([...fragments].map(([name, source]) => [name.toLowerCase(), source]));
  const roots = chain.map((source) => {
    const { file } = source;
    const { document, diagnostics } = parsedOnce(source);
    if (diagnostics.length > 0) problems.push(`${file} is not well-formed, so its effect is a guess`);
    return document.root;
  });
  const sectionFrom = (index: number, name: SectionName): readonly EffectiveElement[] => {
    const [policy, root] = [chain[index], roots[index]];
    if (!policy) return [];
    const section = root && elementsOf(root.children).find(({ open }) => open.name === name);
    if (!section) return [];
    const expand = (nodes: readonly Node[], from: ParsedSource, fragment?: string): readonly EffectiveElement[] =>
      elementsOf(nodes).flatMap((element) => {
        if (element.open.name === 'base') return fragment === undefined ? sectionFrom(index + 1, name) : [];
        if (element.open.name === 'include-fragment') return included(element, from, fragment);
        const inner = isContainer(element) ? expand(element.children, from, fragment) : undefined;
        return [made(element, policy.scope, from, fragment, inner)];
      });
    const included = (element: ElementNode, from: ParsedSource, outer?: string): readonly EffectiveElement[] => {
      const id = (attributeOf(element, 'fragment-id') ?? '').trim();
      const found = byName.get(id.toLowerCase());
      if (!found || outer !== undefined) {
        problems.push(
          found
            ? `The fragment ${outer} includes ${id}; a fragment cannot include another`
            : `${from.file} includes the fragment ${id}, which does not exist`,
        );
        return [made(element, policy.scope, from, outer)];
      }
      const inside = parsedOnce(found);
      return expand(inside.document.root?.children ?? [], inside, id);
    };
    return expand(section.children, parsedOnce(policy));
  };
  const sections = Object.fromEntries(sectionNames.map((name) => [name, sectionFrom(0, name)]));
  return { sections: sections as EffectivePolicy['sections'], problems: [...new Set(problems)] };
}

/** A document of a chain, and what its elements are in every call that it takes part in. */
interface ParsedSource extends Pick<ParsedPolicy, 'document' | 'diagnostics'>, FragmentSource {
  readonly lines: LineMap;
  readonly elements: WeakMap<ElementNode, Pick<EffectiveElement, 'tag' | 'source'> & Pick<PolicyOrigin, 'line'>>;
}

const parsed = new WeakMap<FragmentSource, ParsedSource>();

/** Parses a document of a chain. The same source takes part in the effective policies of many calls. */
function parsedOnce(source: FragmentSource): ParsedSource {
  const known = parsed.get(source);
  if (known) return known;
  const { file, text } = source;
  const made = { ...parsePolicy(text, file), file, text, lines: lineMap(text), elements: new WeakMap() };
  parsed.set(source, made);
  return made;
}

/** It contains policies, which are listed one by one. */
const isContainer = ({ open: { name } }: ElementNode): boolean =>
  /^(choose|when|otherwise|wait)$/.test(name) || (policyCatalogue.get(name)?.policies ?? false);

function made(
  element: ElementNode,
  scope: string,
  { file, text, lines, elements }: ParsedSource,
  fragment?: string,
  children?: readonly EffectiveElement[],
): EffectiveElement {
  const { open, end } = element;
  const known = elements.get(element) ?? {
    tag: text.slice(open.start, open.end).replaceAll(/\s+/g, ' '),
    source: text.slice(open.start, end),
    line: lines.positionAt(open.start).line,
  };
  elements.set(element, known);
  const { tag, source, line } = known;
  return {
    name: open.name,
    tag,
    source,
    origin: { scope, file, line, ...(fragment === undefined ? {} : { fragment }) },
    ...(children ? { children } : {}),
  };
}
