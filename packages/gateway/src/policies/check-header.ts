import { definePolicy } from '../compile/policy.ts';
import { PolicyError } from '../errors.ts';

/** A header must be there, with one of the values if there are any (check-header-policy). The messages: api-management-error-handling-policies. */
export const checkHeader = definePolicy({
  name: 'check-header',
  support: 'runs',
  compile(element, compiler) {
    const name = compiler.requiredText(element, 'name');
    const status = compiler.int(element, 'failed-check-httpcode', 401);
    const message = compiler.text(element, 'failed-check-error-message');
    const ignoresCase = compiler.flag(element, 'ignore-case', true);
    const allowed = compiler.children(element, 'value').map((value) => compiler.content(value));
    return (call) => {
      const header = name(call);
      const present = call.request.headers.get(header);
      const denied = (reason: string, text: string) =>
        new PolicyError({
          source: 'check-header',
          reason,
          message: `${text} Access denied.`,
          status: status(call),
          shown: message?.(call) ?? `${text} Access denied.`,
        });
      if (present === undefined || present === '')
        throw denied('HeaderNotFound', `Header ${header} was not found in the request.`);
      const form = (text: string) => (ignoresCase(call) ? text.toLowerCase() : text);
      if (allowed.length === 0 || allowed.some((value) => form(value(call)) === form(present))) return;
      throw denied('HeaderValueNotAllowed', `Header ${header} value of ${present} is not allowed.`);
    };
  },
});
