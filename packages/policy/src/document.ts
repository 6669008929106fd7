import { type Diagnostic, rangeAt } from '@apimkit/diagnostics';
import { checkPolicy } from './check.ts';
import { type ElementNode, type Node, policyTree } from './tree.ts';

/** A policy document: its text and the tree of it. Every node has its place in the text, so nothing is ever lost. */
export interface PolicyDocument {
  readonly text: string;
  readonly nodes: readonly Node[];
  /** The element that holds everything; absent when there is none. */
  readonly root?: ElementNode;
  /** `snippet`: a piece that stands for itself in no service. */
  readonly kind: 'policies' | 'fragment' | 'resolver' | 'snippet';
}

/** A document and what keeps it from being well-formed. */
export interface ParsedPolicy {
  readonly document: PolicyDocument;
  readonly diagnostics: readonly Diagnostic[];
}

const resolvers = /^(http|sql|cosmosdb|graphql)-data-source$/;

/**
 * Parses a policy as people and the service write it (`rawxml`, also well-formed XML with entities). Always gives a tree,
 * however broken the text.
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

/** The text of a document, byte for byte. */
export function printPolicy({ text, nodes }: PolicyDocument): string {
  const { out, at } = print(text, nodes, 0);
  return out + text.slice(at);
}

/** Prints nodes in order; what stands between them belongs to no node, such as a tag that closes nothing. */
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

/** The elements among some nodes. */
export const elementsOf = (nodes: readonly Node[]): readonly ElementNode[] =>
  nodes.filter((node): node is ElementNode => node.type === 'element');

/** An attribute of an element, as it is written between the quotes; undefined when it is not there. */
export const attributeOf = (element: ElementNode, name: string): string | undefined =>
  element.open.attributes.find((one) => one.name === name)?.value;

/** The place of a node or a stretch of a text. */
export const placeIn = (text: string, start: number, end: number) => rangeAt(text, start, end);
