import { isObject, itemsOf, type JsonObject, objectOf, stringOf } from './json.ts';
import { isMethod } from './methods.ts';
import { pathParameters } from './path-template.ts';
import type { Place } from './place.ts';
import type { Located, References } from './reference.ts';

/** A path and its path item. */
export interface PathItem extends Located {
  readonly path: string;
  /** The names of the parameters in the path. */
  readonly names: readonly string[];
  /** The parameters that the path item lists. */
  readonly own: Parameters;
}

/** A response of an operation. */
export interface Response extends Located {
  readonly status: string;
}

/** A list of parameters with references resolved. */
export interface Parameters {
  readonly found: readonly Parameter[];
  /** True when one of them refers to another document or to nothing. */
  readonly hasUnknown: boolean;
}

/** A parameter with its reference resolved, and the place where the operation or its path item lists it. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly value: JsonObject;
  readonly place: Place;
}

/** One operation. */
export interface Operation extends Located {
  readonly path: string;
  readonly method: string;
  /** `GET /orders`, for messages. */
  readonly label: string;
  readonly item: PathItem;
  /** The parameters that the operation lists itself. */
  readonly own: Parameters;
  /** Responses with references resolved, and the places where the operation lists them. */
  readonly responses: readonly Response[];
  /** The parameters of the operation and of its path item with references resolved; those of the operation take precedence. */
  readonly parameters: readonly Parameter[];
  /** True when a parameter refers to another document or to nothing. */
  readonly hasUnknownParameters: boolean;
}

/**
 * The path items of a document with references resolved; extensions are left out.
 *
 * @param key `x-ms-paths` for the paths that differ in the query only, which the importer of the service reads too
 */
export function pathItemsOf(references: References, key: 'paths' | 'x-ms-paths' = 'paths'): readonly PathItem[] {
  const all = references.start.at(key);
  return Object.entries(objectOf(references.root[key])).flatMap(([path, value]) => {
    const place = all.at(path);
    const item = references.follow(value, place);
    return item && !path.startsWith('x-') ? [pathItemOf(references, path, item)] : [];
  });
}

/** The operations of path items. */
export function operationsOf(references: References, pathItems: readonly PathItem[]): readonly Operation[] {
  return pathItems.flatMap((item) =>
    Object.entries(item.value).flatMap(([key, value]) => {
      if (!isMethod(key) || !isObject(value)) return [];
      const place = item.place.at(key);
      const method = key.toLowerCase();
      const label = `${method.toUpperCase()} ${item.path}`;
      const own = parametersOf(references, value, place);
      const shared = item.own;
      const hasUnknownParameters = own.hasUnknown || shared.hasUnknown;
      const responses = responsesOf(references, value, place);
      return [
        {
          path: item.path,
          method,
          label,
          item,
          value,
          place,
          parameters: merged([...shared.found, ...own.found]),
          own,
          responses,
          hasUnknownParameters,
        },
      ];
    }),
  );
}

/** What makes a parameter unique in a list: its location and name. Names of headers are case-insensitive. */
export const parameterKey = (location: string, name: string): string =>
  `${location} ${location === 'header' ? name.toLowerCase() : name}`;

/** The last of several parameters with the same location and name. */
function merged(all: readonly Parameter[]): readonly Parameter[] {
  return all.length < 2 ? all : [...new Map(all.map((one) => [parameterKey(one.in, one.name), one])).values()];
}

function pathItemOf(references: References, path: string, { value, place }: Located): PathItem {
  return { path, value, place, names: pathParameters(path), own: parametersOf(references, value, place) };
}

const none: Parameters = { found: [], hasUnknown: false };

function parametersOf(references: References, holder: JsonObject, holderPlace: Place): Parameters {
  if (holder.parameters === undefined) return none;
  let hasUnknown = false;
  const found = itemsOf(holder.parameters).flatMap((one, index) => {
    const place = holderPlace.at('parameters', index);
    const value = references.follow(one, place)?.value;
    const name = stringOf(value?.name);
    const where = stringOf(value?.in);
    if (!value) hasUnknown = true;
    return value && name !== undefined && where !== undefined ? [{ name, in: where, value, place }] : [];
  });
  return { found, hasUnknown };
}

function responsesOf(references: References, operation: JsonObject, place: Place): readonly Response[] {
  const all = place.at('responses');
  return Object.entries(objectOf(operation.responses)).flatMap(([status, value]) => {
    if (status.startsWith('x-')) return [];
    const where = all.at(status);
    const found = references.follow(value, where);
    return found ? [{ status, value: found.value, place: where }] : [];
  });
}
