import { parseXml, type XmlElement } from '../xml/tree.ts';

/** What cannot be decided here: the service may accept or reject it. */
export class Undecided extends Error {}

/** Something that does not conform to OData or to the metadata. */
export class ODataError extends Error {}

/** The type of a value. */
export interface EdmReference {
  /** `Edm.String`, or the qualified name of a type of the model. */
  readonly type: string;
  readonly isMany: boolean;
}

/** An entity type or a complex type; an enumeration is one without properties. */
export interface EdmType {
  readonly base: string | undefined;
  readonly isOpen: boolean;
  readonly keys: readonly string[];
  readonly properties: ReadonlyMap<string, EdmReference & { readonly isNavigation: boolean }>;
}

/** One overload of a function or an action. */
export interface EdmOperation {
  /** The type to which it is bound. */
  readonly binding: EdmReference | undefined;
  /** Without the binding. */
  readonly parameters: readonly string[];
  readonly result: EdmReference | undefined;
  readonly isAction: boolean;
}

/** What an entity container offers. */
export interface EdmResource {
  readonly kind: 'EntitySet' | 'Singleton' | 'FunctionImport' | 'ActionImport';
  /** The type, or the operation of an import. */
  readonly of: string;
}

/** The entity data model of a service. */
export interface EdmModel {
  readonly types: ReadonlyMap<string, EdmType>;
  readonly operations: ReadonlyMap<string, readonly EdmOperation[]>;
  readonly resources: ReadonlyMap<string, EdmResource>;
}

/**
 * Reads metadata of OData 4 (Common Schema Definition Language).
 *
 * @throws Error if the text is not well-formed
 * @throws Undecided for other versions
 */
export function readModel(text: string): EdmModel {
  const root = parseXml(text);
  const version = new Map(root.attributes).get('Version') ?? '';
  if (local(root.name) !== 'Edmx' || !version.startsWith('4'))
    throw new Undecided(`metadata of version ${version || 'unknown'} is not read, only that of OData 4`);
  const schemas = named(root, 'DataServices').flatMap((services) => named(services, 'Schema'));
  const aliases = new Map(schemas.map((schema) => [attribute(schema, 'Alias'), attribute(schema, 'Namespace')]));
  const definitions = new Map<string, string>(
    schemas.flatMap((schema) =>
      named(schema, 'TypeDefinition').map(
        (one) =>
          [`${attribute(schema, 'Namespace')}.${attribute(one, 'Name')}`, attribute(one, 'UnderlyingType')] as const,
      ),
    ),
  );
  const qualified = (name: string) => {
    const at = name.lastIndexOf('.');
    const full = `${aliases.get(name.slice(0, at)) ?? name.slice(0, at)}.${name.slice(at + 1)}`;
    return definitions.get(full) ?? full;
  };
  const inSchemas = <T>(kinds: readonly string[], make: (element: XmlElement) => T) =>
    schemas.flatMap((schema) =>
      kinds.flatMap((kind) =>
        named(schema, kind).map(
          (one) => [`${attribute(schema, 'Namespace')}.${attribute(one, 'Name')}`, make(one)] as const,
        ),
      ),
    );
  const types = new Map(inSchemas(['EntityType', 'ComplexType', 'EnumType'], (one) => typeOf(one, qualified)));
  const operations = Map.groupBy(
    inSchemas(['Function', 'Action'], (one) => operationOf(one, qualified)),
    ([name]) => name,
  );
  const resources = schemas
    .flatMap((schema) => named(schema, 'EntityContainer'))
    .flatMap(({ children }) => children.flatMap((child) => resourceOf(child, qualified)));
  return {
    types,
    operations: new Map([...operations].map(([name, all]) => [name, all.map(([, one]) => one)])),
    resources: new Map(resources),
  };
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);
const named = ({ children }: XmlElement, name: string) => children.filter((child) => local(child.name) === name);
const attribute = ({ attributes }: XmlElement, name: string) => new Map(attributes).get(name) ?? '';

type Qualify = (name: string) => string;

function reference(text: string, qualified: Qualify): EdmReference {
  const [, inner] = /^Collection\((.*)\)$/.exec(text) ?? [];
  return { type: qualified(inner ?? text), isMany: inner !== undefined };
}

function typeOf(element: XmlElement, qualified: Qualify): EdmType {
  const base = attribute(element, 'BaseType');
  const properties = ['Property', 'NavigationProperty'].flatMap((kind) =>
    named(element, kind).map((one) => {
      const made = { ...reference(attribute(one, 'Type'), qualified), isNavigation: kind === 'NavigationProperty' };
      return [attribute(one, 'Name'), made] as const;
    }),
  );
  return {
    base: base === '' ? undefined : qualified(base),
    isOpen: attribute(element, 'OpenType') === 'true',
    keys: named(element, 'Key').flatMap((key) => named(key, 'PropertyRef').map((one) => attribute(one, 'Name'))),
    properties: new Map(properties),
  };
}

function operationOf(element: XmlElement, qualified: Qualify): EdmOperation {
  const all = named(element, 'Parameter');
  const isBound = attribute(element, 'IsBound') === 'true';
  const [first] = all;
  const [result] = named(element, 'ReturnType');
  return {
    binding: isBound && first ? reference(attribute(first, 'Type'), qualified) : undefined,
    parameters: (isBound ? all.slice(1) : all).map((one) => attribute(one, 'Name')),
    result: result && reference(attribute(result, 'Type'), qualified),
    isAction: local(element.name) === 'Action',
  };
}

function resourceOf(element: XmlElement, qualified: Qualify): readonly (readonly [string, EdmResource])[] {
  const of = { EntitySet: 'EntityType', Singleton: 'Type', FunctionImport: 'Function', ActionImport: 'Action' };
  const kind = local(element.name) as keyof typeof of;
  if (!(kind in of)) return [];
  return [[attribute(element, 'Name'), { kind, of: qualified(attribute(element, of[kind])) }]];
}
