import type { Dialect } from '@apimkit/openapi';
import { atProperty } from '../../kit.ts';
import { defineApiRule } from '../../rule.ts';

/** The specification is of a kind that APIs of this type do not have. */
export const specificationKind = defineApiRule({
  id: 'specification-kind',
  family: 'specification',
  severity: 'error',
  from: 'minimal',
  summary: 'The specification is of a kind that APIs of this type do not have',
  message: 'An API of type {type} has no {dialect} specification',
  help: 'Correct the type, or remove the specification',
  *check({ apis }) {
    for (const api of apis) {
      const { type, specification } = api;
      const dialect = specification?.dialect;
      if (dialect !== undefined && isWrong(type, dialect)) yield atProperty(api, 'type', { type, dialect });
    }
  },
});

/** WSDL makes an http API too: the service turns SOAP into REST. */
function isWrong(type: string, dialect: Dialect): boolean {
  const isDocument = dialect.startsWith('openapi-') || dialect.startsWith('swagger-');
  if (type === 'soap') return dialect !== 'wsdl';
  return type === 'graphql' ? dialect !== 'graphql' : type === 'websocket' && (isDocument || dialect !== 'graphql');
}
