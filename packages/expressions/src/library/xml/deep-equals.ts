import type { Run } from '../../runtime/run.ts';
import { XComment, type XContainer, XDocument, XElement, type XNode, XProcessingInstruction, XText } from './nodes.ts';

/** `XNode.DeepEquals`: the order of attributes matters; adjacent texts are one. */
export function deepEquals(run: Run, a: XNode | null, b: XNode | null): boolean {
  run.spend();
  if (a === b) return true;
  if (!a || !b || a.nodeType !== b.nodeType) return false;
  if (a instanceof XText) return a.value === (b as XText).value;
  if (a instanceof XComment) return a.value === (b as XComment).value;
  if (a instanceof XProcessingInstruction) {
    const other = b as XProcessingInstruction;
    return a.target === other.target && a.data === other.data;
  }
  if (a instanceof XElement && !sameStart(a, b as XElement)) return false;
  return (a instanceof XElement || a instanceof XDocument) && sameContent(run, a, b as XContainer);
}

function sameStart(a: XElement, b: XElement): boolean {
  return (
    a.name.equals(b.name) &&
    a.isEmpty === b.isEmpty &&
    a.attributes.length === b.attributes.length &&
    a.attributes.every(({ name, value }, index) => {
      const other = b.attributes[index];
      return other !== undefined && name.equals(other.name) && value === other.value;
    })
  );
}

function sameContent(run: Run, a: XContainer, b: XContainer): boolean {
  return (
    a.nodes.length === b.nodes.length && a.nodes.every((node, index) => deepEquals(run, node, b.nodes[index] ?? null))
  );
}
