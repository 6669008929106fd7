import { argumentNull } from '../../runtime/errors.ts';
import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { declareType } from '../../types/declare.ts';
import type { XmlNamespacesValue } from './dom/list.ts';
import { XElement, type XNode } from './nodes.ts';
import { sequence } from './sequence.ts';
import { selectNodes } from './xpath/select.ts';

function elements(run: Run, node: XNode | null, path: string | null, manager: XmlNamespacesValue | null): XElement[] {
  if (node === null) throw argumentNull('node');
  return selectNodes(run, node, path, manager?.byPrefix ?? null).map((one) => {
    if (one instanceof XElement) return one;
    throw exception(
      'InvalidOperationException',
      `The XPath expression evaluated to unexpected type System.Xml.Linq.${one.constructor.name}.`,
    );
  });
}

/** `System.Xml.XPath.Extensions`. */
export const pathType = declareType({
  name: 'System.Xml.XPath.Extensions',
  kind: 'static',
  members: {
    'static XElement XPathSelectElement(this XNode, string)'(this: Run, node: XNode | null, path: string | null) {
      return elements(this, node, path, null)[0] ?? null;
    },
    'static XElement XPathSelectElement(this XNode, string, XmlNamespaceManager)'(
      this: Run,
      node: XNode | null,
      path: string | null,
      manager: XmlNamespacesValue | null,
    ) {
      return elements(this, node, path, manager)[0] ?? null;
    },
    'static IEnumerable<XElement> XPathSelectElements(this XNode, string)'(
      this: Run,
      node: XNode | null,
      path: string | null,
    ) {
      return sequence(this, 'XElement', () => elements(this, node, path, null));
    },
    'static IEnumerable<XElement> XPathSelectElements(this XNode, string, XmlNamespaceManager)'(
      this: Run,
      node: XNode | null,
      path: string | null,
      manager: XmlNamespacesValue | null,
    ) {
      return sequence(this, 'XElement', () => elements(this, node, path, manager));
    },
  },
});
