import { lineMap } from '@apimkit/diagnostics';
import { type ElementNode, elementsOf, type Node, parsePolicy, policyCatalogue } from '@apimkit/policy';

/** An element of a policy file that can run. */
export interface PolicyStatement {
  readonly name: string;
  readonly line: number;
  /** Of a policy that decides: its branches. Those without an element of their own are at its line. */
  readonly branches: readonly { readonly name: string; readonly line: number }[];
}

/** Elements that contain branches or policies and do nothing themselves. */
const structure = /^(policies|fragment|inbound|backend|outbound|on-error|when|otherwise|base|include-fragment)$/;

/**
 * What policies decide, besides `choose`, as the gateway records it: whether other policies of the file run. Policies that check a request (keys,
 * tokens, limits) have no branches, as calls that can throw have none in the coverage of programs.
 */
const outcomes: Readonly<Record<string, readonly string[]>> = {
  retry: ['condition true', 'condition false'],
  'cache-lookup': ['hit', 'miss'],
  'azure-openai-semantic-cache-lookup': ['hit', 'miss'],
  'llm-semantic-cache-lookup': ['hit', 'miss'],
};

/** The elements of a policy file that run: policies, not their parameters. */
export function statementsOf(text: string): readonly PolicyStatement[] {
  const { root } = parsePolicy(text).document;
  const lines = lineMap(text);
  const found: PolicyStatement[] = [];
  const lineOf = ({ open }: ElementNode) => lines.positionAt(open.start).line;
  const walk = (nodes: readonly Node[]): void => {
    for (const node of elementsOf(nodes)) {
      const { name } = node.open;
      if (!structure.test(name)) found.push({ name, line: lineOf(node), branches: branchesOf(node, lineOf) });
      const isContainer =
        structure.test(name) || name === 'choose' || policyCatalogue.get(name)?.policies === true || name === 'wait';
      if (isContainer) walk(node.children);
    }
  };
  if (root) walk([root]);
  return found;
}

function branchesOf(node: ElementNode, lineOf: (node: ElementNode) => number): PolicyStatement['branches'] {
  const line = lineOf(node);
  if (node.open.name !== 'choose') return (outcomes[node.open.name] ?? []).map((name) => ({ name, line }));
  const inner = elementsOf(node.children)
    .filter(({ open }) => open.name === 'when' || open.name === 'otherwise')
    .map((one) => ({ name: one.open.name, line: lineOf(one) }));
  const hasOtherwise = inner.some(({ name }) => name === 'otherwise');
  return hasOtherwise ? inner : [...inner, { name: 'no when', line }];
}
