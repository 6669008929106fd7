import { isObject, itemsOf, type JsonObject, objectOf, textOf } from './json.ts';
import type { Place } from './place.ts';
import type { Located } from './pointer.ts';
import type { Specification } from './specification.ts';
import { holesOf } from './template.ts';

/** The methods that a path item may hold. */
export const methods: ReadonlySet<string> = new Set([
  ...['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'],
]);

/** A path and what is written under it. */
export interface PathItem extends Located {
  readonly path: string;
  /** Names of the parameters in the path. */
  readonly holes: readonly string[];
  /** Parameters that the path item lists itself. */
  readonly own: Parameters;
}

/** A response of an operation. */
export interface Response extends Located {
  readonly status: string;
}

/** A list of parameters, references followed. */
export interface Parameters {
  readonly found: readonly Parameter[];
  /** True when one is referred to that is not inside this document. */
  readonly hasUnknown: boolean;
}

/** A parameter as an operation uses it: what a reference leads to, and where the operation names it. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly value: JsonObject;
  /** Where the operation or its path item names it. */
  readonly place: Place;
}

/** One operation. */
export interface Operation extends Located {
  readonly path: string;
  readonly method: string;
  /** `GET /orders`, for messages. */
  readonly label: string;
  readonly item: PathItem;
  /** Parameters that the operation lists itself. */
  readonly own: Parameters;
  /** Responses by status, references followed, and where the operation names them. */
  readonly responses: readonly Response[];
  /** Parameters of the operation and of its path item, references followed; those of the operation win. */
  readonly parameters: readonly Parameter[];
  /** True when a parameter is referred to that is not inside this document. */
  readonly hasUnknownParameters: boolean;
}

export function pathItemsOf(specification: Specification): readonly PathItem[] {
  const all = specification.start.at('paths');
  return Object.entries(objectOf(specification.root.paths)).flatMap(([path, value]) => {
    const place = all.at(path);
    const item = specification.follow(value, place);
    // A path item elsewhere is judged where it is used, at the place that can be seen there.
    return item && !path.startsWith('x-') ? [pathItemOf(specification, path, item)] : [];
  });
}

export function operationsOf(specification: Specification): readonly Operation[] {
  return specification.pathItems.flatMap((item) =>
    Object.entries(item.value).flatMap(([method, value]) => {
      if (!methods.has(method) || !isObject(value)) return [];
      const place = item.place.at(method);
      const label = `${method.toUpperCase()} ${item.path}`;
      const own = parametersOf(specification, value, place);
      const shared = item.own;
      const hasUnknownParameters = own.hasUnknown || shared.hasUnknown;
      const responses = responsesOf(specification, value, place);
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

/** Of parameters with the same name and place the last. */
function merged(all: readonly Parameter[]): readonly Parameter[] {
  return all.length < 2 ? all : [...new Map(all.map((one) => [`${one.in} ${one.name}`, one])).values()];
}

function pathItemOf(specification: Specification, path: string, { value, place }: Located): PathItem {
  return { path, value, place, holes: holesOf(path), own: parametersOf(specification, value, place) };
}

const none: Parameters = { found: [], hasUnknown: false };

function parametersOf(specification: Specification, holder: JsonObject, holderPlace: Place): Parameters {
  if (holder.parameters === undefined) return none;
  let hasUnknown = false;
  const found = itemsOf(holder.parameters).flatMap((one, index) => {
    const place = holderPlace.at('parameters', index);
    const value = specification.follow(one, place)?.value;
    const name = textOf(value?.name);
    const where = textOf(value?.in);
    if (!value) hasUnknown = true;
    return value && name !== undefined && where !== undefined ? [{ name, in: where, value, place }] : [];
  });
  return { found, hasUnknown };
}

function responsesOf(specification: Specification, operation: JsonObject, place: Place): readonly Response[] {
  const all = place.at('responses');
  return Object.entries(objectOf(operation.responses)).flatMap(([status, value]) => {
    if (status.startsWith('x-')) return [];
    const where = all.at(status);
    const found = specification.follow(value, where);
    return found ? [{ status, value: found.value, place: where }] : [];
  });
}
