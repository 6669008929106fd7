import { type ElementNode, elementsOf, parsePolicy, placeIn } from '@apimkit/policy';

/** An element of a policy, as the service refers to it in an error. */
export interface ElementPlace {
  readonly name: string;
  /** `Error in element 'a' on line 1, column 2`, counted from the name of the element. */
  readonly place: string;
}

/** The innermost element around an offset. */
export function elementAt(text: string, offset: number): ElementPlace {
  const { nodes } = parsePolicy(text).document;
  const element = innermost(elementsOf(nodes), offset);
  const start = element?.open.start ?? 0;
  const { line, column } = placeIn(text, start, start).start;
  const name = element?.open.name ?? '';
  return { name, place: `Error in element '${name}' on line ${line}, column ${column + 1}` };
}

function innermost(elements: readonly ElementNode[], offset: number): ElementNode | undefined {
  const around = elements.find(({ open, end }) => open.start <= offset && offset < end);
  return around && (innermost(elementsOf(around.children), offset) ?? around);
}
