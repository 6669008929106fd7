import { argumentNull } from '../../runtime/errors.ts';
import type { Run } from '../../runtime/run.ts';
import { declareType } from '../../types/declare.ts';
import { removeObject } from './content.ts';
import type { XName } from './names.ts';
import type { XContainer, XElement, XNode, XObject } from './nodes.ts';
import { flat } from './sequence.ts';
import { ancestors, children, descendantNodes, descendants, elements } from './walk.ts';

type Source<T> = Iterable<T> | null;

function removeEach(run: Run, source: Source<XObject>): null {
  if (source === null) throw argumentNull('source');
  for (const one of [...source]) removeObject(run, one);
  return null;
}

/** `System.Xml.Linq.Extensions`: members of each node of a sequence. */
export const extensionsType = declareType({
  name: 'System.Xml.Linq.Extensions',
  kind: 'static',
  members: {
    'static IEnumerable<XElement> Elements<T>(this IEnumerable<T>)'(this: Run, _: unknown, source: Source<XContainer>) {
      return flat(this, 'XElement', source, (one) => elements(this, one));
    },
    'static IEnumerable<XElement> Elements<T>(this IEnumerable<T>, XName)'(
      this: Run,
      _: unknown,
      source: Source<XContainer>,
      name: XName | null,
    ) {
      return flat(this, 'XElement', source, (one) => elements(this, one, name));
    },
    'static IEnumerable<XElement> Descendants<T>(this IEnumerable<T>)'(
      this: Run,
      _: unknown,
      source: Source<XContainer>,
    ) {
      return flat(this, 'XElement', source, (one) => descendants(this, one));
    },
    'static IEnumerable<XElement> Descendants<T>(this IEnumerable<T>, XName)'(
      this: Run,
      _: unknown,
      source: Source<XContainer>,
      name: XName | null,
    ) {
      return flat(this, 'XElement', source, (one) => descendants(this, one, name));
    },
    'static IEnumerable<XElement> Ancestors<T>(this IEnumerable<T>)'(this: Run, _: unknown, source: Source<XNode>) {
      return flat(this, 'XElement', source, (one) => ancestors(this, one.parent));
    },
    'static IEnumerable<XNode> Nodes<T>(this IEnumerable<T>)'(this: Run, _: unknown, source: Source<XContainer>) {
      return flat(this, 'XNode', source, (one) => children(this, one));
    },
    'static IEnumerable<XNode> DescendantNodes<T>(this IEnumerable<T>)'(
      this: Run,
      _: unknown,
      source: Source<XContainer>,
    ) {
      return flat(this, 'XNode', source, (one) => descendantNodes(this, one));
    },
    'static IEnumerable<XAttribute> Attributes(this IEnumerable<XElement>)'(this: Run, source: Source<XElement>) {
      return flat(this, 'XAttribute', source, ({ attributes }) => attributes);
    },
    'static IEnumerable<XAttribute> Attributes(this IEnumerable<XElement>, XName)'(
      this: Run,
      source: Source<XElement>,
      name: XName | null,
    ) {
      return flat(this, 'XAttribute', source, ({ attributes }) => attributes.filter((one) => name?.equals(one.name)));
    },
    'static void Remove<T>(this IEnumerable<T>)'(this: Run, _: unknown, source: Source<XNode>) {
      return removeEach(this, source);
    },
    'static void Remove(this IEnumerable<XAttribute>)'(this: Run, source: Source<XObject>) {
      return removeEach(this, source);
    },
  },
});
