import type { Run } from '../../runtime/run.ts';
import { type XName, xmlNamespaceName, xmlnsNamespaceName } from './names.ts';
import { escapeAttribute, type WrittenAttribute, XmlWriter } from './writer.ts';

/** What printing reads of nodes, without their classes. */
interface Printed {
  readonly nodeType: number;
  readonly parent: unknown;
  readonly name?: XName;
  readonly nodes?: readonly Printed[];
  readonly attributes?: readonly Printed[];
  readonly isEmpty?: boolean;
  readonly value?: string;
  readonly declared?: string | undefined;
  readonly target?: string;
  readonly data?: string;
}

type Scope = readonly (readonly [prefix: string, namespace: string])[];

/** The XML of a node, as `ToString()` makes it: without a declaration. */
export function printNode(run: Run | null, root: Printed, isIndented: boolean): string {
  if (root.nodeType === 2) return printAttribute(root);
  const writer = new XmlWriter(run, isIndented);
  const nested = (call: () => void) => (run ? run.nested(call) : call());
  const visit = (node: Printed, outer: Scope): void => {
    switch (node.nodeType) {
      case 1:
        nested(() => element(node, outer));
        return;
      case 3:
        writer.string(node.value ?? '');
        return;
      case 4:
        writer.cdata(node.value ?? '');
        return;
      case 7:
        writer.instruction(node.target ?? '', node.data ?? '');
        return;
      case 8:
        writer.comment(node.value ?? '');
        return;
      default:
        for (const child of node.nodes ?? []) visit(child, outer);
    }
  };
  const element = (node: Printed, outer: Scope): void => {
    const { attributes = [], nodes = [], name } = node as Printed & { name: XName };
    const scope = [...outer, ...declarations(attributes)];
    const tag = writer.start(
      prefixOf(scope, name.namespace, true),
      name.local,
      name.namespace,
      attributes.map((one) => written(scope, one)),
    );
    for (const child of nodes) visit(child, scope);
    writer.end(tag, node.isEmpty ?? false);
  };
  visit(root, outerScope(root.parent as Printed | null));
  return writer.text;
}

function written(scope: Scope, { name, value = '', declared }: Printed): WrittenAttribute {
  const { local, namespace } = name as XName;
  return { prefix: prefixOf(scope, namespace, false), local, namespace, value, declares: declared };
}

const declarations = (attributes: readonly Printed[]): [string, string][] =>
  attributes.flatMap(({ declared, value = '' }) => (declared === undefined ? [] : [[declared, value]]));

/** The declarations of the elements around a node that is printed alone. */
function outerScope(parent: Printed | null): Scope {
  if (!parent) return [];
  return [...outerScope(parent.parent as Printed | null), ...declarations(parent.attributes ?? [])];
}

/** The prefix of a namespace; null if the writer chooses it. */
function prefixOf(scope: Scope, namespace: string, isDefaultAllowed: boolean): string | null {
  if (namespace === '') return '';
  for (let index = scope.length - 1; index >= 0; index--) {
    const [prefix, declared] = scope[index] as [string, string];
    if (declared !== namespace || (prefix === '' && !isDefaultAllowed)) continue;
    if (!scope.slice(index + 1).some(([later]) => later === prefix)) return prefix;
  }
  if (namespace === xmlNamespaceName) return 'xml';
  return namespace === xmlnsNamespaceName ? 'xmlns' : null;
}

function printAttribute({ name, value = '', parent }: Printed): string {
  const { local, namespace } = name as XName;
  const prefix = prefixOf(outerScope(parent as Printed | null), namespace, false);
  return `${prefix ? `${prefix}:` : ''}${local}="${escapeAttribute(value)}"`;
}
