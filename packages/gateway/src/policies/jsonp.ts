import { definePolicy } from '../compile/policy.ts';
import { PolicyError } from '../errors.ts';
import { Body } from '../message/body.ts';
import { queryValues } from '../message/query.ts';

/** A name, or names with dots: what can be called. */
const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*(\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u;

/** Without the parameter in the query, the response stays as it is (jsonp-policy, "Example"). */
export const jsonp = definePolicy({
  name: 'jsonp',
  support: 'runs',
  notes: 'The status of an invalid callback is not documented; here it is 400.',
  compile(element, compiler) {
    const parameter = compiler.requiredText(element, 'callback-parameter-name');
    return (call) => {
      const name = parameter(call);
      const [callback] = queryValues(call.request.originalUrl.queryString, name);
      if (callback === undefined || callback === '') return;
      if (!identifier.test(callback))
        throw new PolicyError({
          source: 'jsonp',
          reason: 'CallbackParameterInvalid',
          message: `Value of callback parameter ${name} is not a valid JavaScript identifier.`,
          status: 400,
        });
      const { ownResponse: response } = call;
      response.body = new Body(`${callback}(${response.body.text});`);
      response.headers.set('Content-Type', ['application/javascript']);
    };
  },
});
