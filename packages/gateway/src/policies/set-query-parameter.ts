import { definePolicy } from '../compile/policy.ts';
import { queryValues, withQueryValues } from '../message/query.ts';
import { existsAction } from './shared/exists-action.ts';

export const setQueryParameter = definePolicy({
  name: 'set-query-parameter',
  support: 'runs',
  compile(element, compiler) {
    const name = compiler.requiredText(element, 'name');
    const action = existsAction(element, compiler);
    const values = compiler.children(element, 'value').map((value) => compiler.content(value));
    return (call) => {
      const { request } = call;
      const [parameter, how] = [name(call), action(call)];
      const present = queryValues(request.query, parameter);
      if (how === 'skip' && present.length > 0) return;
      const given = how === 'delete' ? [] : values.map((value) => value(call));
      request.query = withQueryValues(request.query, parameter, how === 'append' ? [...present, ...given] : given);
    };
  },
});
