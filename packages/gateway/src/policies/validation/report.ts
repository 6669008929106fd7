import type { Compiler } from '../../compile/compiler.ts';
import type { PolicyElement } from '../../compile/element.ts';
import { PolicyError } from '../../errors.ts';
import type { Call } from '../../pipeline/call.ts';
import { typedVariable } from '../shared/typed-variable.ts';
import type { Action } from './action.ts';

/** An error of a validation, as the include "Validation errors" of the policies' pages describes it. */
export interface ValidationError {
  readonly name: string;
  readonly type: string;
  readonly rule: string;
  /** For the variable; callers do not see it. */
  readonly details: string;
  /** For callers; without it they see that something is wrong inside. */
  readonly shown?: string;
  readonly action: Action;
}

const internal = 'The request could not be processed due to an internal error. Contact the API owner.';

/**
 * Compiles what reports errors: all are in the variable that an attribute names; the first with `prevent` ends the call, with 400 in the inbound
 * section and 502 in others.
 */
export function validationReport(
  element: PolicyElement,
  compiler: Compiler,
  attribute = 'errors-variable-name',
): (call: Call, errors: readonly ValidationError[]) => void {
  const variable = typedVariable(element, compiler, attribute, 'JArray');
  return (call, errors) => {
    const logged = errors.filter(({ action }) => action !== 'ignore');
    for (const { action, details } of logged) call.recorder?.note(element, `${action}: ${details}`);
    if (logged.length > 0) variable?.(call, JSON.stringify(logged.map(shape)));
    const first = logged.find(({ action }) => action === 'prevent');
    if (!first) return;
    const isRequest = call.section === 'inbound';
    throw new PolicyError({
      source: element.name,
      reason: isRequest ? 'BadRequest' : 'ResponseNotAllowed',
      message: first.details,
      status: isRequest ? 400 : 502,
      shown: (isRequest ? first.shown : undefined) ?? internal,
    });
  };
}

const shape = ({ name, type, rule, details, action }: ValidationError) => ({
  Name: name,
  Type: type,
  ValidationRule: rule,
  Details: details,
  Action: action,
});
