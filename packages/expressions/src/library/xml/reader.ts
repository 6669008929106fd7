import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { cloneNode } from './content.ts';
import { XComment, type XContainer, type XDocument, XElement, type XNode, XText } from './nodes.ts';
import { readDocument } from './read.ts';

interface Position {
  readonly node: XNode;
  readonly isEnd: boolean;
  readonly depth: number;
}

/** `XmlReader`: a walk over a document. The text is read when the walk starts. */
export class XmlReaderValue {
  readonly #source: string;
  #steps: Iterator<Position> | null = null;
  #current: Position | null = null;
  isEnded = false;

  constructor(source: string) {
    this.#source = source;
  }

  get current(): Position | null {
    return this.#current;
  }

  read(run: Run): boolean {
    if (this.isEnded) return false;
    // White space between tags would be nodes of their own here.
    this.#steps ??= walk(run, readDocument(run, this.#source, { keepsSpace: true, forbidsDtd: true }), 0);
    const { done, value } = this.#steps.next();
    this.#current = done ? null : value;
    this.isEnded = done === true;
    return !done;
  }

  /** Skips comments, white space and processing instructions; the type of the node it comes to. */
  moveToContent(run: Run): number {
    for (;;) {
      if (this.#current && isContent(this.#current)) return nodeTypeOf(this.#current);
      if (!this.read(run)) return 0;
    }
  }

  /** Goes on after the current element. */
  skip(run: Run): void {
    const start = this.#current;
    if (!start || start.isEnd || !(start.node instanceof XElement) || start.node.isEmpty) {
      this.read(run);
      return;
    }
    while (this.read(run) && !(this.#current?.node === start.node && this.#current.isEnd)) run.spend();
    this.read(run);
  }
}

function* walk(run: Run, container: XContainer | XDocument, depth: number): Generator<Position, void> {
  for (const node of container.nodes) {
    run.spend();
    yield { node, isEnd: false, depth };
    if (node instanceof XElement && !node.isEmpty) {
      yield* walk(run, node, depth + 1);
      yield { node, isEnd: true, depth };
    }
  }
}

const isContent = ({ node }: Position): boolean =>
  node instanceof XElement || (node instanceof XText && node.value.trim() !== '');

/** `XmlNodeType`. */
export function nodeTypeOf({ node, isEnd }: Position): number {
  if (isEnd) return 15;
  return node.nodeType === 3 && (node as XText).value.trim() === '' ? 13 : node.nodeType;
}

/** The node at the reader, which then goes on after it; white space between its tags is kept. */
export function readFrom(run: Run, reader: XmlReaderValue): XNode {
  const { current } = reader;
  if (!current) throw exception('InvalidOperationException', 'The XmlReader state should be Interactive.');
  if (current.isEnd)
    throw exception('InvalidOperationException', 'The XmlReader should not be on a node of type EndElement.');
  const node = cloneNode(run, current.node);
  reader.skip(run);
  return node;
}

/** `Value` of the reader. */
export function readerValue({ current }: XmlReaderValue): string {
  if (current?.node instanceof XText || current?.node instanceof XComment) return current.node.value;
  return '';
}

/** `Name` and `LocalName` of the reader. */
export function nameOfReader({ current }: XmlReaderValue, isQualified: boolean): string {
  if (!(current?.node instanceof XElement)) return '';
  const { prefix, name } = current.node;
  return isQualified && prefix !== '' ? `${prefix}:${name.local}` : name.local;
}
