import type { Compiler } from '../compile/compiler.ts';
import type { PolicyElement } from '../compile/element.ts';
import { definePolicy } from '../compile/policy.ts';
import { type Reader, wrongType } from '../compile/reader.ts';
import { type Fields, isHeaderName } from '../message/fields.ts';
import type { Call } from '../pipeline/call.ts';
import { existsAction } from './shared/exists-action.ts';

export const setHeader = definePolicy({
  name: 'set-header',
  support: 'runs',
  compile(element, compiler) {
    const apply = headerChange(element, compiler);
    return (call) => apply(call, call.message.headers);
  },
});

/** Compiles `set-header` for any message: policies that make requests and responses contain it. */
export function headerChange(element: PolicyElement, compiler: Compiler): (call: Call, headers: Fields) => void {
  const name = compiler.requiredText(element, 'name');
  const action = existsAction(element, compiler);
  const values: readonly Reader<string>[] = compiler.children(element, 'value').map((value) => compiler.content(value));
  return (call, headers) => {
    const header = name(call).trim();
    if (!isHeaderName(header)) throw wrongType(element, `The header name ${header || '(empty)'} is invalid.`);
    const given = () => values.map((value) => value(call));
    const how = action(call);
    if (how === 'delete') headers.delete(header);
    else if (how === 'append') headers.append(header, given());
    else if (how === 'override' || !headers.has(header)) headers.set(header, given());
  };
}
