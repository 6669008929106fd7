import type { Compiler } from '../../compile/compiler.ts';
import type { PolicyElement } from '../../compile/element.ts';
import type { Reader } from '../../compile/reader.ts';
import { wrongType } from '../../compile/reader.ts';

/** What happens to a header or parameter that exists. */
export type ExistsAction = 'override' | 'skip' | 'append' | 'delete';

const actions: ReadonlySet<string> = new Set(['override', 'skip', 'append', 'delete']);

/** `exists-action` of `set-header` and `set-query-parameter`; `override` without it. */
export function existsAction(element: PolicyElement, compiler: Compiler): Reader<ExistsAction> {
  const read = compiler.text(element, 'exists-action', 'override');
  const written = element.attributes.get('exists-action');
  if (written && !written.isExpression && !actions.has(written.text))
    throw compiler.invalid(element, `the value of exists-action is invalid: ${written.text}`);
  return (call) => {
    const action = read(call);
    if (!actions.has(action)) throw wrongType(element, `The value of exists-action is invalid: ${action}`);
    return action as ExistsAction;
  };
}
