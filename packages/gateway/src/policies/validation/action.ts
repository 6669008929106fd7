import type { Compiler } from '../../compile/compiler.ts';
import type { PolicyElement } from '../../compile/element.ts';
import { type Reader, wrongType } from '../../compile/reader.ts';

/** What happens to an error: nothing, it is logged, or it ends the call. */
export type Action = 'ignore' | 'prevent' | 'detect';

const actions: ReadonlySet<string> = new Set(['ignore', 'prevent', 'detect']);

/** An action of an attribute; undefined if the element does not have it. */
export function actionOf(element: PolicyElement, compiler: Compiler, name: string): Reader<Action> | undefined {
  const read = compiler.text(element, name);
  if (!read) return undefined;
  const written = element.attributes.get(name);
  if (written && !written.isExpression && !actions.has(written.text))
    throw compiler.invalid(element, `the value of ${name} is invalid: ${written.text}`);
  return (call) => {
    const action = read(call);
    if (!actions.has(action)) throw wrongType(element, `The value of ${name} is invalid: ${action}`);
    return action as Action;
  };
}

/** An action that an element must have. */
export function requiredAction(element: PolicyElement, compiler: Compiler, name: string): Reader<Action> {
  const action = actionOf(element, compiler, name);
  if (!action) throw compiler.invalid(element, `the attribute ${name} is missing`);
  return action;
}

/** The actions of children that name something, such as `parameter`; names are compared without case. */
export function namedActions(
  parent: PolicyElement | undefined,
  compiler: Compiler,
  child: string,
  attribute = 'name',
): ReadonlyMap<string, Reader<Action>> {
  const children = parent ? compiler.children(parent, child) : [];
  return new Map(
    children.map((one) => [
      (one.attributes.get(attribute)?.text ?? '').toLowerCase(),
      requiredAction(one, compiler, 'action'),
    ]),
  );
}
