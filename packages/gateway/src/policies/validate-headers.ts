import { definePolicy } from '../compile/policy.ts';
import { namedActions, requiredAction } from './validation/action.ts';
import { objectsOf, responseOf } from './validation/declared.ts';
import { parameterErrors } from './validation/parameters.ts';
import { validationReport } from './validation/report.ts';

/** Validates the headers of a response against the operation (validate-headers-policy). */
export const validateHeaders = definePolicy({
  name: 'validate-headers',
  support: 'runs',
  notes: 'Messages of schema errors are like those of the service, without lines and positions.',
  compile(element, compiler) {
    const report = validationReport(element, compiler);
    const specified = requiredAction(element, compiler, 'specified-header-action');
    const unspecified = requiredAction(element, compiler, 'unspecified-header-action');
    const named = namedActions(element, compiler, 'header');
    return (call) =>
      report(
        call,
        parameterErrors(call, {
          type: 'ResponseHeader',
          what: 'header',
          declared: objectsOf(responseOf(call).headers),
          present: call.ownResponse.headers,
          action: (name, isDeclared) => (named.get(name.toLowerCase()) ?? (isDeclared ? specified : unspecified))(call),
        }),
      );
  },
});
