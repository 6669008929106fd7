import { type EdmModel, type EdmOperation, type EdmReference, type EdmType, ODataError, Undecided } from './model.ts';

const abstract: ReadonlySet<string> = new Set([
  'Edm.ComplexType',
  'Edm.EntityType',
  'Edm.PrimitiveType',
  'Edm.Untyped',
]);

/** The type and its base types. */
export function typesOf(model: EdmModel, name: string): readonly EdmType[] {
  const found = new Set<EdmType>();
  for (let at: string | undefined = name; at !== undefined; ) {
    const type: EdmType | undefined = model.types.get(at);
    if (!type) {
      if (abstract.has(at)) throw new Undecided(`values of ${at} are not validated`);
      if (at.startsWith('Edm.')) break;
      throw new Undecided(`the metadata of the API does not define the type ${at}`);
    }
    // A type that is its own base is an error of the metadata.
    if (found.has(type)) break;
    found.add(type);
    at = type.base;
  }
  return [...found];
}

/** Whether a type has properties. */
export const isStructured = (model: EdmModel, name: string): boolean => typesOf(model, name).length > 0;

/**
 * The property of a type.
 *
 * @throws ODataError if the type does not have it
 * @throws Undecided if the type is open
 */
export function propertyOf(
  model: EdmModel,
  type: string,
  name: string,
): EdmReference & { readonly isNavigation: boolean } {
  const all = typesOf(model, type);
  const found = all.map(({ properties }) => properties.get(name)).find((one) => one !== undefined);
  if (found) return found;
  if (all.some(({ isOpen }) => isOpen)) throw new Undecided(`${type} is open: ${name} may be a dynamic property`);
  throw new ODataError(`Could not find a property named '${name}' on type '${type}'.`);
}

/** The type of a cast: the type itself, or one that is derived from it. */
export function castOf(model: EdmModel, from: string, to: string): string | undefined {
  const base = model.types.get(from);
  return model.types.has(to) && base && typesOf(model, to).includes(base) ? to : undefined;
}

/** The operations with a name that are bound to a value of a type. */
export function boundOperations(model: EdmModel, name: string, to: EdmReference): readonly EdmOperation[] {
  const types = new Set(typesOf(model, to.type));
  return (model.operations.get(name) ?? []).filter(({ binding }) => {
    const bound = binding && model.types.get(binding.type);
    return binding?.isMany === to.isMany && (binding.type === to.type || (bound !== undefined && types.has(bound)));
  });
}
