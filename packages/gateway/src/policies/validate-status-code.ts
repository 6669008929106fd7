import { definePolicy } from '../compile/policy.ts';
import { namedActions, requiredAction } from './validation/action.ts';
import { responsesOf } from './validation/declared.ts';
import { validationReport } from './validation/report.ts';

/** A response must have a status that the operation declares (validate-status-code-policy). */
export const validateStatusCode = definePolicy({
  name: 'validate-status-code',
  support: 'runs',
  compile(element, compiler) {
    const report = validationReport(element, compiler);
    const unspecified = requiredAction(element, compiler, 'unspecified-status-code-action');
    const named = namedActions(element, compiler, 'status-code', 'code');
    return (call) => {
      const { statusCode } = call.ownResponse;
      if (responsesOf(call).some((one) => Number(one.statusCode) === statusCode)) return;
      const action = (named.get(String(statusCode)) ?? unspecified)(call);
      const details = `Response status code ${statusCode} is not allowed.`;
      report(call, [{ name: String(statusCode), type: 'StatusCode', rule: 'Unspecified', details, action }]);
    };
  },
});
