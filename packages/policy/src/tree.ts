import { type ScanProblem, scanPolicy, type Token } from './scan.ts';

type Leaf = Exclude<Token, { type: 'open' | 'close' }>;

/** An element with what it holds, or a leaf. */
export type Node = ElementNode | Leaf;

/** An element; `close` is absent for a self-closing tag. */
export interface ElementNode {
  readonly type: 'element';
  readonly open: Extract<Token, { type: 'open' }>;
  readonly children: Node[];
}

/** The nodes of a document and everything that keeps it from being well-formed. */
export interface PolicyTree {
  readonly nodes: readonly Node[];
  readonly problems: readonly ScanProblem[];
}

/** Builds the tree of a document; always gives one, however broken the text. */
export function policyTree(text: string): PolicyTree {
  const { tokens, problems: scanned } = scanPolicy(text);
  const problems = [...scanned];
  const nodes: Node[] = [];
  const stack: ElementNode[] = [];
  for (const token of tokens) {
    const into = stack.at(-1)?.children ?? nodes;
    if (token.type === 'open') {
      const element: ElementNode = { type: 'element', open: token, children: [] };
      into.push(element);
      problems.push(...twice(token));
      if (!token.selfClosing) stack.push(element);
    } else if (token.type === 'close') {
      if (stack.at(-1)?.open.name === token.name) stack.pop();
      else problems.push({ offset: token.start, reason: mismatch(token.name, stack.at(-1)) });
    } else into.push(token);
  }
  for (const { open } of stack) problems.push({ offset: open.start, reason: `<${open.name}> is never closed` });
  return { nodes, problems: problems.sort((a, b) => a.offset - b.offset) };
}

const mismatch = (name: string, open: ElementNode | undefined) =>
  open ? `</${name}> closes nothing: <${open.open.name}> is open` : `</${name}> closes nothing`;

function twice({ attributes }: Extract<Token, { type: 'open' }>): readonly ScanProblem[] {
  const seen = new Set<string>();
  return attributes.flatMap(({ name, start }) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [{ offset: start, reason: `attribute ${name} stands twice` }];
  });
}
