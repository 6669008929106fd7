import type { Attribute } from './scan.ts';
import type { ElementNode, Node } from './tree.ts';

/** How a document is laid out and what its parts look like. */
export interface Style {
  readonly indent: string;
  readonly newline: string;
  readonly attributes: (attributes: readonly Attribute[]) => readonly string[];
  /** Text of leaves that stand next to each other; empty means nothing is printed. */
  readonly run: (leaves: readonly Node[], alone: boolean) => string;
  readonly emptyElement: (name: string) => string;
}

/** Prints nodes one to a line; an element that holds only text stays on its line. */
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
  const runs = runsOf(element.children);
  const [only] = runs;
  if (runs.length <= 1 && (only === undefined || Array.isArray(only))) {
    const text = only === undefined ? '' : style.run(only as readonly Node[], true);
    return [text === '' ? `${pad}<${style.emptyElement(head)}` : `${pad}<${head}>${text}</${name}>`];
  }
  return [`${pad}<${head}>`, ...printNodes(element.children, style, depth + 1), `${pad}</${name}>`];
}

/** Comments stand alone; other leaves that touch form one run. */
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
