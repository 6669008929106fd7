import { type ContractOperation, contractOperations, previewOperations } from './operation.ts';

/** The operation of a path, with the names that the path contains. */
export interface ContractMatch {
  readonly operation: ContractOperation;
  /** Decoded names by parameter. */
  readonly names: Readonly<Record<string, string>>;
}

/** A segment of the paths: fixed segments by their name in lower case, or a name. */
interface Node {
  readonly fixed: Map<string, Node>;
  named: Node | undefined;
  /** Operations that end here. */
  readonly operations: ContractOperation[];
}

let tree: Node | undefined;

/**
 * Finds the operation of a request.
 *
 * @param method - In any case.
 * @param path - Path below the service without slashes at its ends, percent-encoded. Fixed segments match in any case.
 * @param query - Distinguishes the export of an API from a GET of it.
 * @returns undefined for a path or a method that the contract does not contain
 * @example
 * findOperation('GET', 'apis/pets/operations')?.names; // { apiId: 'pets' }
 */
export function findOperation(method: string, path: string, query?: URLSearchParams): ContractMatch | undefined {
  const segments = segmentsOf(path);
  const isExport = query?.get('export')?.toLowerCase() === 'true';
  for (const { operations } of nodesOf(segments)) {
    const found = operations.filter((one) => one.method === method.toUpperCase());
    const operation = (isExport ? found.find(isExported) : undefined) ?? found.find((one) => !isExported(one));
    if (operation) return { operation, names: namesIn(operation, segments) };
  }
  return undefined;
}

/**
 * Returns the methods of a path, in capitals; none for a path that the contract does not contain.
 *
 * @param path - As in {@link findOperation}.
 * @example
 * methodsOf('apis/pets/operations'); // ['GET']
 */
export function methodsOf(path: string): readonly string[] {
  const found = nodesOf(segmentsOf(path)).flatMap(({ operations }) => operations.map(({ method }) => method));
  return [...new Set(found)].sort();
}

const isExported = ({ query }: ContractOperation) => query.some(({ name, required }) => name === 'export' && required);

const segmentsOf = (path: string) => (path === '' ? [] : path.split('/'));

/** The ends of a path in the tree. A fixed segment comes before a name, as in `tenant/access` and `tenant/{accessName}`. */
function nodesOf(segments: readonly string[]): readonly Node[] {
  tree ??= treeOf([...contractOperations(), ...previewOperations()]);
  let nodes: readonly Node[] = [tree];
  for (const segment of segments) {
    const key = segment.toLowerCase();
    nodes = nodes.flatMap(({ fixed, named }) =>
      [fixed.get(key), segment === '' ? undefined : named].filter((node) => node !== undefined),
    );
    if (nodes.length === 0) break;
  }
  return nodes;
}

function treeOf(operations: readonly ContractOperation[]): Node {
  const root = newNode();
  for (const operation of operations) {
    let node = root;
    for (const segment of segmentsOf(operation.path)) node = childOf(node, segment);
    node.operations.push(operation);
  }
  return root;
}

function childOf(node: Node, segment: string): Node {
  if (segment.startsWith('{')) {
    node.named ??= newNode();
    return node.named;
  }
  const key = segment.toLowerCase();
  const child = node.fixed.get(key) ?? newNode();
  node.fixed.set(key, child);
  return child;
}

const newNode = (): Node => ({ fixed: new Map(), named: undefined, operations: [] });

function namesIn({ path }: ContractOperation, segments: readonly string[]): Record<string, string> {
  const pairs = segmentsOf(path).map((segment, index) => [segment, segments[index] ?? ''] as const);
  return Object.fromEntries(
    pairs.filter(([segment]) => segment.startsWith('{')).map(([name, text]) => [name.slice(1, -1), decode(text)]),
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not percent-encoded: the name is the text.
    return text;
  }
}
