import {
  itemsOf,
  type JsonObject,
  type Located,
  type OpenapiDocument,
  objectOf,
  type Place,
} from '@apimkit/openapi/document';
import { valueText } from './value-text.ts';

/** A security scheme with its name. */
interface LocatedScheme extends Located {
  readonly name: string;
}

/** The security schemes of a document of any version. */
export function locatedSchemes({ root, start }: OpenapiDocument): readonly LocatedScheme[] {
  const [schemes, place] =
    root.swagger === undefined
      ? [objectOf(root.components).securitySchemes, start.at('components', 'securitySchemes')]
      : [root.securityDefinitions, start.at('securityDefinitions')];
  return Object.entries(objectOf(schemes)).map(([name, value]) => ({
    name,
    value: objectOf(value),
    place: place.at(name),
  }));
}

interface LocatedRequirement {
  readonly requirement: JsonObject;
  readonly place: Place;
  /** The operation, or `the API`. */
  readonly label: string;
}

/** The security requirements of a document and of its operations. */
export function* requirementsOf({ root, start, operations }: OpenapiDocument): Iterable<LocatedRequirement> {
  const owners = [{ value: root, place: start, label: 'the API' }, ...operations];
  for (const { value, place, label } of owners)
    for (const [index, one] of itemsOf(value.security).entries())
      yield { requirement: objectOf(one), place: place.at('security', index), label };
}

/** The flows of an OAuth scheme of any version, by name. */
export const flowsOf = (scheme: JsonObject): readonly (readonly [name: string, flow: JsonObject])[] =>
  scheme.flow === undefined
    ? Object.entries(objectOf(scheme.flows)).map(([name, flow]) => [name, objectOf(flow)] as const)
    : [[valueText(scheme.flow), scheme]];
