import { deepEqual, equal } from 'node:assert/strict';
import { service } from '../../../packages/emulator/src/fixtures/caller.ts';
import type { Section } from '../behaviour.ts';
import { api, named, operation, policy, properties, puts, rejects, statusOf, succeeds } from '../support.ts';

const fieldsWrong = { code: 'ValidationError', message: 'One or more fields contain incorrect values:' };

export const errors: Section = {
  title: 'Errors',
  behaviours: [
    {
      statement:
        'An error has the members `code`, `message` and `details`, which is null or an array with `code`, `target` and `message`.',
      source: 'Azure/apiops#156, Azure/apiops#837; Microsoft Learn, "Tag - Create Or Update"',
      async check(call) {
        const errorOf = async (path: string, body: object) =>
          ((await call('PUT', path, body)).body as { error: Record<string, unknown> }).error;
        deepEqual(await errorOf('apis/none/policies/policy', policy()), {
          code: 'ResourceNotFound',
          message: 'Api not found.',
          details: null,
        });
        const { details } = await errorOf('apis/a', properties({ displayName: 'A' }));
        deepEqual(Object.keys((details as readonly object[])[0] ?? {}).sort(), ['code', 'message', 'target']);
      },
    },
    {
      statement:
        'A body with wrong values is 400 `ValidationError` "One or more fields contain incorrect values:" with a detail for the field.',
      source: 'Azure/apiops#837',
      async check(call) {
        rejects(await call('PUT', 'tags/t', named('x'.repeat(161))), 400, { ...fieldsWrong, target: 'displayName' });
        rejects(await call('PUT', 'apis/a', api('a', { subscriptionRequired: 'yes' })), 400, {
          ...fieldsWrong,
          target: 'subscriptionRequired',
        });
      },
    },
    {
      statement:
        'C# with raw quotes in a policy sent as `xml` is refused with target `representation`, line and position.',
      source: 'hashicorp/terraform-provider-azurerm#3918, pulumi/pulumi-azure#611',
      async check(call) {
        const value = [
          '<policies>',
          '  <inbound>',
          '    <base />',
          '    <set-variable name="a" value="@(context.Request.Headers.GetValueOrDefault("X-Header-Name", ""))" />',
          '  </inbound>',
          '</policies>',
        ].join('\n');
        rejects(await call('PUT', 'policies/policy', properties({ format: 'xml', value })), 400, {
          ...fieldsWrong,
          target: 'representation',
          detail: `'X-Header-Name' is an unexpected token. Expecting white space. Line 4, position ${(value.split('\n')[3]?.indexOf('X-Header-Name') ?? 0) + 1}.`,
        });
        await succeeds(
          call,
          'PUT',
          'policies/policy',
          properties({ format: 'rawxml', value: value.replace('<base />', '') }),
        );
      },
    },
    {
      statement:
        'An include of an absent fragment is refused with target `include-fragment`, element, line and column.',
      source: 'Azure/apiops#668',
      async check(call) {
        const value =
          '<policies>\n  <inbound>\n    <include-fragment fragment-id="TokenValidator" />\n  </inbound>\n</policies>';
        rejects(await call('PUT', 'policies/policy', properties({ format: 'rawxml', value })), 400, {
          ...fieldsWrong,
          target: 'include-fragment',
          detail:
            "Error in element 'include-fragment' on line 3, column 6: Policy fragment with id 'TokenValidator' could not be found.",
        });
      },
    },
    {
      statement:
        'Text where a policy has elements is refused with the element, its place and the elements that it may contain.',
      source: 'microsoft/vscode-apimanagement#145',
      async check(call) {
        const inbound = '\n    <set-header name="X" exists-action="override">text</set-header>\n  ';
        await succeeds(call, 'PUT', 'apis/a', api('a'));
        rejects(await call('PUT', 'apis/a/policies/policy', policy(inbound)), 400, {
          ...fieldsWrong,
          target: 'set-header',
          detail:
            "Error in element 'set-header' on line 2, column 6: The element 'set-header' cannot contain text. List of possible elements expected: 'value'.",
        });
      },
    },
    {
      statement:
        'A policy or logger that names an absent named value is refused with the target "One or more Properties [\'{0}\'] specified are missing." and the name.',
      source: 'Azure/apiops#391, Azure/apiops#163, Azure/apiops#638',
      async check(call) {
        const expected = { target: "One or more Properties ['{0}'] specified are missing.", detail: 'absent' };
        rejects(
          await call(
            'PUT',
            'policies/policy',
            properties({
              format: 'rawxml',
              value: '<policies><inbound><set-header name="{{absent}}" exists-action="delete" /></inbound></policies>',
            }),
          ),
          400,
          expected,
        );
        const credentials = { instrumentationKey: '{{absent}}' };
        rejects(
          await call('PUT', 'loggers/l', properties({ loggerType: 'applicationInsights', credentials })),
          400,
          expected,
        );
      },
    },
    {
      statement:
        'A second named value with a display name is refused: "Property with the same name already exist.", target `name`.',
      source: 'Azure/apiops#837',
      async check(call) {
        await puts(call, { 'namedValues/a': named('same', { value: 'v' }) });
        rejects(await call('PUT', 'namedValues/b', named('same', { value: 'v' })), 400, {
          ...fieldsWrong,
          target: 'name',
          detail: 'Property with the same name already exist.',
        });
      },
    },
    {
      statement: 'A diagnostic without a logger is refused with 400 `ValidationError` "LoggerId must be specified.".',
      source: 'Azure/azure-api-management-devops-resource-kit#820',
      async check(call) {
        const response = await call('PUT', 'diagnostics/applicationinsights', properties({ alwaysLog: 'allErrors' }));
        rejects(response, 400, { code: 'ValidationError' });
        equal(JSON.stringify(response.body).includes('LoggerId must be specified.'), true);
      },
    },
    {
      statement:
        'A logger of Application Insights without credentials is refused with the connection methods that it may have.',
      source: 'Azure/bicep-registry-modules#4174',
      async check(call) {
        const response = await call(
          'PUT',
          'loggers/l',
          properties({ loggerType: 'applicationInsights', credentials: {} }),
        );
        rejects(response, 400, { code: 'ValidationError' });
        equal(
          JSON.stringify(response.body).includes(
            "'Credentials' does not contain at least one of expected connection methods: systemAssigned,identityClientId,connectionString,instrumentationKey",
          ),
          true,
        );
      },
    },
    {
      statement:
        'An operation that names an absent schema is refused: "Operation references schema that does not exist".',
      source: 'Azure/apiops-cli, src/services/api-publisher.ts',
      async check(call) {
        await puts(call, { 'apis/a': api('a') });
        const representations = [{ contentType: 'application/json', schemaId: 'stale', typeName: 'X' }];
        const response = await call(
          'PUT',
          'apis/a/operations/o',
          operation('POST', '/o', { request: { representations } }),
        );
        rejects(response, 400, { code: 'ValidationError' });
        equal(JSON.stringify(response.body).includes('Operation references schema that does not exist'), true);
      },
    },
    {
      statement: 'An unknown path is 404.',
      source: 'Microsoft Learn, "Common REST API error codes"',
      async check(call) {
        equal(await statusOf(call, 'GET', 'nothing/like/this'), 404);
      },
    },
    {
      statement:
        'A call without permission is 403 `AuthorizationFailed` with the action and the scope. A reader of the service cannot call POST actions that return secrets.',
      source: 'Azure/apiops#628; Microsoft Learn, "Azure built-in roles" (API Management Service Reader Role)',
      emulator: { secretsForbidden: true },
      async check(call) {
        await succeeds(call, 'PUT', 'namedValues/n', named('n', { value: 'v', secret: true }));
        await succeeds(call, 'GET', 'namedValues/n');
        for (const [path, action] of [
          ['namedValues/n', 'namedValues/listValue'],
          ['subscriptions/master', 'subscriptions/listSecrets'],
        ] as const)
          rejects(await call('POST', `${path}/${action.split('/')[1]}`), 403, {
            code: 'AuthorizationFailed',
            message: new RegExp(
              `^The client '[^']+' with object id '[^']+' does not have authorization to perform action 'Microsoft.ApiManagement/service/${action}/action' over scope '${service}/${path}' or the scope is invalid. If access was recently granted, please refresh your credentials.$`,
            ),
          });
      },
    },
  ],
};
