import type { Dialect } from '@apimkit/openapi';
import { atProperty } from '../../kit.ts';
import { defineRule } from '../../rule.ts';

export const specificationKind = defineRule({
  id: 'specification-kind',
  family: 'specification',
  severity: 'error',
  rulesets: ['minimal', 'recommended', 'strict'],
  summary: 'The format of the specification does not match the type of the API',
  message: 'An API of type {type} cannot have a {dialect} specification',
  help: 'Correct the type, or remove the specification',
  *check({ apis }) {
    for (const api of apis) {
      const { type, specification } = api;
      const dialect = specification?.dialect;
      if (dialect !== undefined && isWrong(type, dialect)) yield atProperty(api, 'type', { type, dialect });
    }
  },
});

/** Whether a format is wrong for a type. WSDL is valid for the type http too: the service converts SOAP to REST. */
function isWrong(type: string, dialect: Dialect): boolean {
  const isDocument = dialect.startsWith('openapi-') || dialect.startsWith('swagger-');
  if (type === 'soap') return dialect !== 'wsdl';
  return type === 'graphql' ? dialect !== 'graphql' : type === 'websocket' && (isDocument || dialect !== 'graphql');
}
