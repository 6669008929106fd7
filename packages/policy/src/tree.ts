import { type ScanProblem, scanPolicy, type Token } from './scan.ts';

type Leaf = Exclude<Token, { type: 'open' | 'close' }>;

/** An element with its children, or a leaf. */
export type Node = ElementNode | Leaf;

/** An element; `end` is the offset after its closing tag. */
export interface ElementNode {
  readonly type: 'element';
  readonly open: Extract<Token, { type: 'open' }>;
  readonly children: Node[];
  end: number;
}

/** The nodes of a document, and its syntax errors. */
export interface PolicyTree {
  readonly nodes: readonly Node[];
  readonly problems: readonly ScanProblem[];
}

/** The limit of nesting: real policies have fewer levels, and printing is recursive. */
const deepest = 200;

/** Builds the tree of a document, even if the text is not well-formed. */
export function policyTree(text: string): PolicyTree {
  const { tokens, problems: scanned } = scanPolicy(text);
  const problems = [...scanned];
  const nodes: Node[] = [];
  const stack: ElementNode[] = [];
  for (const token of tokens) {
    const into = stack.at(-1)?.children ?? nodes;
    if (token.type === 'open') {
      const element: ElementNode = { type: 'element', open: token, children: [], end: token.end };
      into.push(element);
      problems.push(...twice(token));
      if (token.selfClosing) continue;
      if (stack.length < deepest) stack.push(element);
      else problems.push({ offset: token.start, reason: `the elements are nested more than ${deepest} deep` });
    } else if (token.type === 'close') {
      const index = stack.findLastIndex(({ open }) => open.name === token.name);
      if (index === -1) problems.push({ offset: token.start, reason: mismatch(token.name, stack.at(-1)) });
      // Elements that are opened inside and not closed end here, so that one mistake is one finding.
      for (const { open } of stack.slice(index + 1)) if (index !== -1) problems.push(unclosed(open));
      if (index !== -1) {
        for (const open of stack.splice(index)) open.end = open.open.name === token.name ? token.end : token.start;
      }
    } else into.push(token);
  }
  for (const { open } of stack) problems.push(unclosed(open));
  const whole = tokens.at(-1)?.end ?? 0;
  for (const open of stack) open.end = whole;
  return { nodes, problems: problems.sort((a, b) => a.offset - b.offset) };
}

const unclosed = ({ start, name }: ElementNode['open']): ScanProblem => ({
  offset: start,
  reason: `<${name}> is not closed`,
});

const mismatch = (name: string, open: ElementNode | undefined) =>
  open ? `</${name}> closes nothing: <${open.open.name}> is open` : `</${name}> closes nothing`;

function twice({ attributes }: Extract<Token, { type: 'open' }>): readonly ScanProblem[] {
  const seen = new Set<string>();
  return attributes.flatMap(({ name, start }) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [{ offset: start, reason: `the attribute ${name} is set twice` }];
  });
}
