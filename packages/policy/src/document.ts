import { type Diagnostic, rangeAt } from '@apimkit/diagnostics';
import { checkPolicy } from './check.ts';
import { type ElementNode, type Node, policyTree } from './tree.ts';

/** A policy document: its text and its syntax tree. Every node has its range in the text, so printing returns the same text. */
export interface PolicyDocument {
  readonly text: string;
  readonly nodes: readonly Node[];
  /** The root element; absent if there is none. */
  readonly root?: ElementNode;
  /** `snippet`: a part of a policy, which no service accepts as a document. */
  readonly kind: 'policies' | 'fragment' | 'resolver' | 'snippet';
}

/** A document, and the reasons why it is not well-formed. */
export interface ParsedPolicy {
  readonly document: PolicyDocument;
  readonly diagnostics: readonly Diagnostic[];
}

const resolvers = /^(http|sql|cosmosdb|graphql)-data-source$/;

/**
 * Parses a policy in the format `rawxml`, or as well-formed XML with entities. Always returns a tree, even for a text that is not
 * well-formed.
 *
 * @param file path for the diagnostics
 * @example
 * const { document, diagnostics } = parsePolicy('<policies><inbound><base /></inbound></policies>');
 * printPolicy(document); // the same text
 */
export function parsePolicy(text: string, file?: string): ParsedPolicy {
  const { nodes } = policyTree(text);
  const root = nodes.find((node): node is ElementNode => node.type === 'element');
  return {
    document: { text, nodes, kind: kindOf(root), ...(root ? { root } : {}) },
    diagnostics: checkPolicy(text, file),
  };
}

function kindOf(root: ElementNode | undefined): PolicyDocument['kind'] {
  const name = root?.open.name;
  if (name === 'policies' || name === 'fragment') return name;
  return name !== undefined && resolvers.test(name) ? 'resolver' : 'snippet';
}

/** Prints a document, byte for byte. */
export function printPolicy({ text, nodes }: PolicyDocument): string {
  const { out, at } = print(text, nodes, 0);
  return out + text.slice(at);
}

/** Prints nodes in order; text between them belongs to no node, such as a closing tag without an opening tag. */
function print(text: string, nodes: readonly Node[], start: number): { readonly out: string; readonly at: number } {
  let [out, at] = ['', start];
  for (const node of nodes) {
    if (node.type !== 'element') {
      out += text.slice(at, node.end);
      at = node.end;
      continue;
    }
    out += text.slice(at, node.open.end);
    const inside = print(text, node.children, node.open.end);
    out += inside.out + text.slice(inside.at, Math.max(node.end, inside.at));
    at = Math.max(node.end, inside.at);
  }
  return { out, at };
}

/** Returns the nodes that are elements. */
export const elementsOf = (nodes: readonly Node[]): readonly ElementNode[] =>
  nodes.filter((node): node is ElementNode => node.type === 'element');

/** Returns the value of an attribute as written between the quotes; undefined if the element does not have it. */
export const attributeOf = (element: ElementNode, name: string): string | undefined =>
  element.open.attributes.find((one) => one.name === name)?.value;

/** Returns the line and column range of a part of a text. */
export const placeIn = (text: string, start: number, end: number) => rangeAt(text, start, end);
