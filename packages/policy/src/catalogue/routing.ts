import type { PolicyDeclaration } from './types.ts';

/** Routing. */
export const routing: readonly PolicyDeclaration[] = [
  {
    name: 'forward-request',
    title: 'Forward request',
    sections: ['backend'],
    exclusive: [['timeout', 'timeout-ms']],
    ranges: { timeout: [0, null] },
    attributes: {
      timeout: 'int expression = 300',
      'timeout-ms': 'int expression',
      'continue-timeout': 'int expression',
      'follow-redirects': 'boolean expression = false',
      'buffer-request-body': 'boolean = false',
      'buffer-response': 'boolean = true',
      'fail-on-error-status-code': 'boolean = false',
      'http-version': 'string = 1',
    },
  },
  {
    name: 'proxy',
    title: 'Set HTTP proxy',
    sections: ['inbound'],
    attributes: { url: 'string required expression', username: 'string expression', password: 'string expression' },
  },
  {
    name: 'set-backend-service',
    title: 'Set backend service',
    sections: ['inbound', 'backend'],
    toleratedSections: ['outbound', 'on-error'],
    exclusive: [['base-url', 'backend-id']],
    attributes: {
      'backend-id': 'string expression',
      'base-url': 'string expression',
      'sf-partition-key': 'string expression',
      'dapr-app-id': 'string expression',
      'dapr-method': 'string expression',
      'dapr-namespace': 'string expression',
      'sf-replica-type': 'primary|secondary expression',
      'sf-resolve-condition': 'boolean expression',
      'sf-service-instance-name': 'string expression',
      'sf-listener-name': 'string expression',
    },
  },
];
