import { lineMap } from '@apimkit/diagnostics';
import { type ElementNode, elementsOf, type Node, parsePolicy, policyCatalogue } from '@apimkit/policy';

/** An element of a policy file that can run. */
export interface PolicyStatement {
  readonly name: string;
  readonly line: number;
  /** Of a `choose`: where its branches are; the implicit one without `otherwise` is at the line of `choose`. */
  readonly branches: readonly { readonly name: string; readonly line: number }[];
}

/** Elements that contain branches or policies and do nothing themselves. */
const structure = /^(policies|fragment|inbound|backend|outbound|on-error|when|otherwise|base|include-fragment)$/;

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
  if (node.open.name !== 'choose') return [];
  const inner = elementsOf(node.children)
    .filter(({ open }) => open.name === 'when' || open.name === 'otherwise')
    .map((one) => ({ name: one.open.name, line: lineOf(one) }));
  const hasOtherwise = inner.some(({ name }) => name === 'otherwise');
  return hasOtherwise ? inner : [...inner, { name: 'no when', line: lineOf(node) }];
}
