import type { Attribute } from './scan.ts';
import type { ElementNode, Node } from './tree.ts';

/** How a document is formatted. */
export interface Style {
  readonly indent: string;
  /** The text of the document, for parts that stay unchanged. */
  readonly source: string;
  /** The source of an element whose white space matters. */
  readonly verbatim: (source: string) => string;
  readonly attributes: (attributes: readonly Attribute[]) => readonly string[];
  /** The text of adjacent leaves; nothing is printed for an empty text. */
  readonly run: (leaves: readonly Node[], alone: boolean) => string;
  readonly emptyElement: (name: string) => string;
}

/** Prints each node on a line; an element that contains only text stays on one line. */
export function printNodes(nodes: readonly Node[], style: Style, depth = 0): readonly string[] {
  const pad = style.indent.repeat(depth);
  return runsOf(nodes).flatMap((run) => {
    if (!Array.isArray(run)) return printElement(run as ElementNode, style, depth);
    const text = style.run(run, false);
    return text === '' ? [] : [`${pad}${text}`];
  });
}

function printElement(element: ElementNode, style: Style, depth: number): readonly string[] {
  const pad = style.indent.repeat(depth);
  const { name, attributes } = element.open;
  const head = [name, ...style.attributes(attributes)].join(' ');
  const children = element.children.filter((child) => !isBlank(child, style));
  if (isMixed(children)) return [`${pad}${style.verbatim(style.source.slice(element.open.start, element.end))}`];
  const runs = runsOf(
    children.length === 0 || children.some(({ type }) => type === 'element' || type === 'comment')
      ? children
      : element.children,
  );
  const [only] = runs;
  const isText = Array.isArray(only) && !children.some(({ type }) => type === 'comment');
  if (runs.length === 0 || (runs.length === 1 && isText)) {
    const text = only === undefined ? '' : style.run(only as readonly Node[], true);
    return [text === '' ? `${pad}<${style.emptyElement(head)}` : `${pad}<${head}>${text}</${name}>`];
  }
  return [`${pad}<${head}>`, ...printNodes(children, style, depth + 1), `${pad}</${name}>`];
}

/** White space between elements, which is formatting. */
const isBlank = (node: Node, { source }: Style) =>
  node.type === 'text' && source.slice(node.start, node.end).trim() === '';

/** Text between elements, such as a sentence with tags in a body: every character of it may matter. */
const isMixed = (children: readonly Node[]) =>
  children.some(({ type }) => type === 'element') &&
  children.some(({ type }) => type === 'text' || type === 'expression' || type === 'cdata');

/** Comments are separate; other adjacent leaves form one run. */
function runsOf(nodes: readonly Node[]): readonly (ElementNode | readonly Node[])[] {
  const runs: (ElementNode | Node[])[] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    if (node.type === 'element') runs.push(node);
    else if (node.type === 'comment' || node.type === 'instruction') runs.push([node], []);
    else if (Array.isArray(last)) last.push(node);
    else runs.push([node]);
  }
  return runs.filter((run) => !Array.isArray(run) || run.length > 0);
}
