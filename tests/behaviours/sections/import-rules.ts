import { deepEqual, equal } from 'node:assert/strict';
import { imports, orders } from '../../../packages/emulator/src/fixtures/caller.ts';
import type { Section } from '../behaviour.ts';
import { found, json, parameter, restrictions, swagger, text } from '../documents.ts';
import { itemsOf, propertiesOf, puts, rejects } from '../support.ts';

export const importRules: Section = {
  title: 'Rules for documents that are imported',
  behaviours: [
    {
      statement: 'A `$ref` to another file is refused.',
      source: restrictions,
      async check(call) {
        rejects(
          await call('PUT', 'apis/a', imports(orders.replace('#/components/schemas/Order', './order.yaml'))),
          400,
          {
            target: 'representation',
          },
        );
      },
    },
    {
      statement: 'Recursive schemas are not supported.',
      source: restrictions,
      open: 'the page does not state whether the import fails; the emulator keeps them',
    },
    {
      statement: 'A template parameter that the operation does not declare is refused.',
      source: 'Azure/apiops-cli, src/services/api-publisher.ts',
      async check(call) {
        rejects(await call('PUT', 'apis/a', json({ '/orders/{id}': { get: found } })), 400, {
          code: 'ValidationError',
        });
      },
    },
    {
      statement: 'Two operations with one method and one template, up to the names of parameters, are refused.',
      source: 'Azure/apiops#670',
      async check(call) {
        const one = (name: string) => ({ get: { parameters: [parameter(name, 'path', true)], ...found } });
        rejects(
          await call('PUT', 'apis/a', json({ '/submissions/{id}': one('id'), '/submissions/{day}': one('day') })),
          400,
          {
            code: 'ValidationError',
            message:
              /^Importing API has duplicate signature operations: 2 operations with signature 'GET \/submissions\/\{/,
          },
        );
      },
    },
    {
      statement:
        'Required query parameters become part of the template, unless `translateRequiredQueryParameters` is `query`.',
      source: 'example ApiManagementCreateApiUsingOai3ImportWithTranslateRequiredQueryParametersConduct.json',
      async check(call) {
        const paths = {
          '/foo': { get: { operationId: 'foo', parameters: [parameter('q', 'query', true)], ...found } },
        };
        const template = async (values: object) => {
          await puts(call, { 'apis/a': json(paths, {}, values) });
          return (await propertiesOf(call, 'apis/a/operations/foo')).urlTemplate;
        };
        deepEqual(
          [
            await template({}),
            await template({ translateRequiredQueryParameters: 'template' }),
            await template({ translateRequiredQueryParameters: 'query' }),
          ],
          ['/foo?q={q}', '/foo?q={q}', '/foo'],
        );
      },
    },
    {
      statement: 'Required parameters of path and query with one name, without case, are refused.',
      source: restrictions,
      async check(call) {
        const both = [parameter('id', 'path', true), parameter('ID', 'query', true)];
        rejects(await call('PUT', 'apis/a', json({ '/orders/{id}': { get: { parameters: both, ...found } } })), 400, {
          code: 'ValidationError',
        });
      },
    },
    {
      statement: 'The body of GET, HEAD and OPTIONS is not kept.',
      source: restrictions,
      async check(call) {
        const requestBody = { content: { 'application/json': { schema: text } } };
        await puts(call, {
          'apis/a': json({
            '/foo': {
              get: { operationId: 'g', requestBody, ...found },
              post: { operationId: 'p', requestBody, ...found },
            },
          }),
        });
        const kept = async (name: string) =>
          JSON.stringify((await propertiesOf(call, `apis/a/operations/${name}`)).request ?? {}).includes(
            'application/json',
          );
        deepEqual([await kept('g'), await kept('p')], [false, true]);
      },
    },
    {
      statement: 'Cookie parameters are not kept.',
      source: restrictions,
      async check(call) {
        await puts(call, {
          'apis/a': json({
            '/foo': { get: { operationId: 'g', parameters: [parameter('c', 'cookie', false)], ...found } },
          }),
        });
        equal(JSON.stringify(await propertiesOf(call, 'apis/a/operations/g')).includes('"c"'), false);
      },
    },
    {
      statement: 'The URL of an API, with host, path and template, is shorter than 128 characters.',
      source: 'MicrosoftDocs/azure-docs#126570',
      open: 'the screenshot of the error is not readable, and longer templates are documented elsewhere (1,000 characters)',
    },
    {
      statement: 'Inline schemas of operations become schemas of the API.',
      source: restrictions,
      async check(call) {
        const content = { 'application/json': { schema: { type: 'object', properties: { id: text } } } };
        await puts(call, {
          'apis/a': json({ '/foo': { post: { operationId: 'p', requestBody: { content }, ...found } } }),
        });
        equal((await itemsOf(call, 'apis/a/schemas')).length, 1);
        equal(JSON.stringify(await propertiesOf(call, 'apis/a/operations/p')).includes('typeName'), true);
      },
    },
    {
      statement:
        'Definitions of Swagger are kept with the content type `application/vnd.ms-azure-apim.swagger.definitions+json`, components of OpenAPI with `application/vnd.oai.openapi.components+json`.',
      source: 'Azure/apiops#96',
      async check(call) {
        await puts(call, {
          'apis/swagger': imports(swagger, { path: 'swagger' }, 'swagger-json'),
          'apis/orders': imports(orders),
        });
        const types = async (name: string) =>
          (await itemsOf<{ properties: { contentType: string } }>(call, `apis/${name}/schemas`)).map(
            ({ properties }) => properties.contentType,
          );
        deepEqual(await types('swagger'), ['application/vnd.ms-azure-apim.swagger.definitions+json']);
        deepEqual(await types('orders'), ['application/vnd.oai.openapi.components+json']);
      },
    },
    {
      statement: 'WSDL must be document/literal, in one file, with messages of one part.',
      source: restrictions,
      open: 'the page does not state whether the import fails',
    },
  ],
};
