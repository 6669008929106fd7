import { argumentNull } from '../../runtime/errors.ts';
import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import { checkName } from './characters.ts';
import { nameOf, XName, XNamespace, xmlNamespaceName, xmlnsNamespaceName } from './names.ts';

interface Comparable {
  equals(other: Value): boolean;
}

const equal = (a: Comparable | null, b: Comparable | null): boolean =>
  a === null || b === null ? a === b : a.equals(b);
const unequal = (a: Comparable | null, b: Comparable | null): boolean => !equal(a, b);

function namespaceOf(name: string | null): XNamespace {
  if (name === null) throw argumentNull('namespaceName');
  return new XNamespace(name);
}

function join(this: Run, namespace: XNamespace | null, local: string | null): XName {
  if (namespace === null) throw argumentNull('ns');
  if (local === null) throw argumentNull('localName');
  return new XName(checkName(local), namespace.name);
}

/** `XName` and `XNamespace`. */
export const nameTypes = [
  declareType({
    name: 'System.Xml.Linq.XName',
    kind: 'class',
    instances: XName,
    members: {
      'string LocalName { get; }': ({ local }: XName) => local,
      'string NamespaceName { get; }': ({ namespace }: XName) => namespace,
      'XNamespace Namespace { get; }': ({ namespace }: XName) => new XNamespace(namespace),
      'static XName Get(string)': nameOf,
      'static XName Get(string, string)': (local: string, namespace: string) => new XName(checkName(local), namespace),
      'static implicit operator XName(string)': (text: string | null) => (text === null ? null : nameOf(text)),
      'static bool operator ==(XName, XName)': equal,
      'static bool operator !=(XName, XName)': unequal,
    },
  }),
  declareType({
    name: 'System.Xml.Linq.XNamespace',
    kind: 'class',
    instances: XNamespace,
    members: {
      'string NamespaceName { get; }': ({ name }: XNamespace) => name,
      'XName GetName(string)': join,
      'static XNamespace Get(string)': namespaceOf,
      'static XNamespace None { get; }': () => new XNamespace(''),
      'static XNamespace Xml { get; }': () => new XNamespace(xmlNamespaceName),
      'static XNamespace Xmlns { get; }': () => new XNamespace(xmlnsNamespaceName),
      'static implicit operator XNamespace(string)': (text: string | null) =>
        text === null ? null : new XNamespace(text),
      'static XName operator +(XNamespace, string)': join,
      'static bool operator ==(XNamespace, XNamespace)': equal,
      'static bool operator !=(XNamespace, XNamespace)': unequal,
    },
  }),
];
