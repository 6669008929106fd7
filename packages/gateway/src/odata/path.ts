import { isLiteral, shortened, splitOutside } from './literal.ts';
import { boundOperations, castOf, isStructured, propertyOf, typesOf } from './lookup.ts';
import { type EdmModel, type EdmOperation, type EdmReference, ODataError, Undecided } from './model.ts';

/** What a path addresses; undefined if that is not data, such as `$metadata`. */
export type Addressed = EdmReference | undefined;

/**
 * Resolves the path of a request, decoded and without the root of the service (OData URL Conventions, "Resource Path").
 *
 * @throws ODataError if the metadata does not have what it addresses
 */
export function addressed(model: EdmModel, path: readonly string[]): Addressed {
  const [first = '', ...rest] = path;
  if (first === '') return undefined;
  if (first === '$metadata' || first === '$batch') {
    if (rest.length > 0) throw new ODataError(`The request URI is not valid: nothing may follow '${first}'.`);
    return undefined;
  }
  if (first.startsWith('$')) throw new Undecided(`the path ${first} is not validated`);
  return rest.reduce<Addressed>(
    (target, segment) => {
      if (!target)
        throw new ODataError(`The request URI is not valid: '${shortened(segment)}' follows what has no content.`);
      return next(model, target, segment);
    },
    rootOf(model, first),
  );
}

function rootOf(model: EdmModel, segment: string): Addressed {
  const { name, inner } = partsOf(segment);
  const resource = model.resources.get(name);
  if (!resource) throw new ODataError(`Resource not found for the segment '${shortened(name)}'.`);
  const { kind, of } = resource;
  if (kind === 'EntitySet') return keyed(model, { type: of, isMany: true }, inner);
  if (kind === 'Singleton') return keyed(model, { type: of, isMany: false }, inner);
  return called(
    name,
    (model.operations.get(of) ?? []).filter(({ binding }) => binding === undefined),
    inner,
  );
}

function next(model: EdmModel, target: EdmReference, segment: string): Addressed {
  const { type, isMany } = target;
  if (segment === '$count') {
    if (!isMany) throw new ODataError(`The segment '$count' needs a collection, not a value of '${type}'.`);
    return { type: 'Edm.Int32', isMany: false };
  }
  if (segment === '$value' && !isMany) return { type: 'Edm.Stream', isMany: false };
  if (segment === '$ref' && isStructured(model, type)) return { type: 'Edm.String', isMany };
  if (segment.startsWith('$')) {
    if (/^\$(?:filter\(.*\)|each|query)$/s.test(segment))
      throw new Undecided(`the path ${shortened(segment)} is not validated`);
    throw new ODataError(`The segment '${shortened(segment)}' is not valid after a value of '${type}'.`);
  }
  const { name, inner } = partsOf(segment);
  if (name.includes('.')) {
    const cast = castOf(model, type, name);
    if (cast !== undefined) return keyed(model, { type: cast, isMany }, inner);
    return called(name, boundOperations(model, name, target), inner);
  }
  if (!isStructured(model, type)) throw new ODataError(`A value of '${type}' has no segment '${shortened(name)}'.`);
  if (isMany) throw new Undecided('keys as segments of a path are not validated');
  return keyed(model, propertyOf(model, type, name), inner);
}

/** `Orders(1)`: a name, and what is in parentheses. */
function partsOf(segment: string): { readonly name: string; readonly inner: string | undefined } {
  const open = segment.indexOf('(');
  if (open === -1) return { name: segment, inner: undefined };
  if (!segment.endsWith(')')) throw new ODataError(`The segment '${shortened(segment)}' is not well-formed.`);
  return { name: segment.slice(0, open), inner: segment.slice(open + 1, -1) };
}

/** A key selects an entity of a collection. */
function keyed(model: EdmModel, target: EdmReference, inner: string | undefined): EdmReference {
  if (inner === undefined) return target;
  const all = typesOf(model, target.type);
  const keys = all.flatMap((one) => one.keys);
  if (!target.isMany || keys.length === 0) throw new ODataError(`A value of '${target.type}' has no key.`);
  const given = splitOutside(inner, ',').map((part) => /^(?:(\w+)\s*=\s*)?(.*)$/s.exec(part) ?? []);
  const names = given.map(([, name]) => name ?? (given.length === 1 ? keys[0] : undefined));
  const isWhole = names.length === keys.length && keys.every((key) => names.includes(key));
  const values = given.map(([, , value = '']) => value);
  const isValid =
    isWhole &&
    (keys.length === 1 || given.every(([, name]) => name !== undefined)) &&
    values.every((value, index) => isLiteral(value, propertyOf(model, target.type, names[index] ?? '').type));
  if (!isValid) throw new ODataError(`The key '${shortened(inner)}' is not that of '${target.type}'.`);
  return { type: target.type, isMany: false };
}

function called(name: string, overloads: readonly EdmOperation[], inner: string | undefined): Addressed {
  if (overloads.length === 0) throw new ODataError(`Resource not found for the segment '${shortened(name)}'.`);
  const given = splitOutside(inner ?? '', ',').filter((part) => part !== '');
  const arguments_ = given.map((part) => /^(\w+)\s*=\s*(.+)$/s.exec(part) ?? []);
  const found = overloads.find(({ isAction, parameters }) =>
    isAction
      ? inner === undefined
      : parameters.length === given.length && parameters.every((one) => arguments_.some(([, own]) => own === one)),
  );
  if (!found || !arguments_.every(([, , value = '']) => isLiteral(value)))
    throw new ODataError(`The parameters of '${shortened(name)}' are not those of the metadata.`);
  return found.result;
}
