import { argumentNull } from '../../runtime/errors.ts';
import { exception } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import { declareType } from '../../types/declare.ts';
import { castMembers } from './cast-members.ts';
import { checkName } from './characters.ts';
import { removeObject } from './content.ts';
import type { XName } from './names.ts';
import { XAttribute, XCData, XComment, XDeclaration, XElement, XProcessingInstruction, XText } from './nodes.ts';
import { xmlText } from './text.ts';

function required<T>(value: T | null, name: string): T {
  if (value === null) throw argumentNull(name);
  return value;
}

const valueAccessors = {
  get: ({ value }: { value: string }) => value,
  set: (node: { value: string }, value: string | null) => {
    node.value = required(value, 'value');
    return null;
  },
};

function step(attribute: XAttribute, by: 1 | -1): XAttribute | null {
  if (!(attribute.parent instanceof XElement)) return null;
  const { attributes } = attribute.parent;
  return attributes[attributes.indexOf(attribute) + by] ?? null;
}

function setAttributeValue(this: Run, attribute: XAttribute, value: Value): null {
  attribute.value = xmlText(this, required(value, 'value'));
  return null;
}

/** Attributes, texts, comments, instructions and declarations. */
export const leafTypes = [
  declareType({
    name: 'System.Xml.Linq.XAttribute',
    kind: 'class',
    bases: ['XObject'],
    instances: XAttribute,
    members: {
      'new(XAttribute)': ({ name, value }: XAttribute) => new XAttribute(name, value),
      'new(XName, object)'(this: Run, name: XName | null, value: Value) {
        return new XAttribute(required(name, 'name'), xmlText(this, required(value, 'value')));
      },
      'XName Name { get; }': ({ name }: XAttribute) => name,
      'string Value { get; set; }': valueAccessors,
      'bool IsNamespaceDeclaration { get; }': ({ declared }: XAttribute) => declared !== undefined,
      'XAttribute NextAttribute { get; }': (attribute: XAttribute) => step(attribute, 1),
      'XAttribute PreviousAttribute { get; }': (attribute: XAttribute) =>
        attribute.parent instanceof XElement && attribute.parent.attributes[0] === attribute
          ? null
          : step(attribute, -1),
      'void Remove()'(this: Run, attribute: XAttribute) {
        return removeObject(this, attribute);
      },
      'void SetValue(object)': setAttributeValue,
      ...castMembers('XAttribute', (_run: Run, { value }: XAttribute) => value),
    },
  }),
  declareType({
    name: 'System.Xml.Linq.XText',
    kind: 'class',
    bases: ['XNode'],
    instances: XText,
    members: {
      'new(string)': (value: string | null) => new XText(required(value, 'value')),
      'new(XText)': ({ value }: XText) => new XText(value),
      'string Value { get; set; }': valueAccessors,
    },
  }),
  declareType({
    name: 'System.Xml.Linq.XCData',
    kind: 'class',
    bases: ['XText'],
    instances: XCData,
    members: {
      'new(string)': (value: string | null) => new XCData(required(value, 'value')),
      'new(XCData)': ({ value }: XCData) => new XCData(value),
    },
  }),
  declareType({
    name: 'System.Xml.Linq.XComment',
    kind: 'class',
    bases: ['XNode'],
    instances: XComment,
    members: {
      'new(string)': (value: string | null) => new XComment(required(value, 'value')),
      'new(XComment)': ({ value }: XComment) => new XComment(value),
      'string Value { get; set; }': valueAccessors,
    },
  }),
  declareType({
    name: 'System.Xml.Linq.XProcessingInstruction',
    kind: 'class',
    bases: ['XNode'],
    instances: XProcessingInstruction,
    members: {
      'new(string, string)': (target: string | null, data: string | null) => {
        const name = checkName(required(target, 'target'));
        if (name.toLowerCase() === 'xml')
          throw exception('ArgumentException', `'${name}' is an invalid name for a processing instruction.`);
        return new XProcessingInstruction(name, required(data, 'data'));
      },
      'string Target { get; }': ({ target }: XProcessingInstruction) => target,
      'string Data { get; }': ({ data }: XProcessingInstruction) => data,
    },
  }),
  declareType({
    name: 'System.Xml.Linq.XDeclaration',
    kind: 'class',
    instances: XDeclaration,
    members: {
      'new(string, string, string)': (version: string | null, encoding: string | null, standalone: string | null) =>
        new XDeclaration(version, encoding, standalone),
      'string Version { get; }': ({ version }: XDeclaration) => version,
      'string Encoding { get; }': ({ encoding }: XDeclaration) => encoding,
      'string Standalone { get; }': ({ standalone }: XDeclaration) => standalone,
    },
  }),
];
