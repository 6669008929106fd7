import { deepEqual, equal } from 'node:assert/strict';
import { imports, orders } from '../../../packages/emulator/src/fixtures/caller.ts';
import type { Section } from '../behaviour.ts';
import { document, found, json, restrictions, swagger, wadl, wsdl } from '../documents.ts';
import { itemsOf, puts, rejects, statusOf, succeeds } from '../support.ts';

export const importDocuments: Section = {
  title: 'Documents that can be imported',
  behaviours: [
    {
      statement:
        'OpenAPI as YAML or JSON, Swagger 2 as JSON, WADL, WSDL and GraphQL are imported inline with the format of each.',
      source: 'Microsoft Learn, "Apis - Create Or Update"',
      async check(call) {
        for (const [path, format, value, names] of [
          ['yaml', 'openapi', orders, ['getOrder', 'addOrder']],
          ['json', 'openapi+json', document({ '/foo': { get: found } }), ['get-foo']],
          ['swagger', 'swagger-json', swagger, ['listOrders']],
          ['wadl', 'wadl-xml', wadl, ['listOrders']],
        ] as const) {
          await succeeds(call, 'PUT', `apis/${path}`, imports(value, { path }, format));
          deepEqual(
            (await itemsOf(call, `apis/${path}/operations`)).map(({ name }) => name),
            names,
            format,
          );
        }
        await succeeds(call, 'PUT', 'apis/soap', imports(wsdl, { path: 'soap', apiType: 'soap' }, 'wsdl'));
        equal((await itemsOf(call, 'apis/soap/operations')).length, 1);
      },
    },
    {
      statement: 'An unknown format is refused with 400.',
      source: 'Microsoft Learn, "Apis - Create Or Update"',
      async check(call) {
        rejects(await call('PUT', 'apis/a', imports(orders, {}, 'raml')), 400);
        equal(await statusOf(call, 'GET', 'apis/a'), 404);
      },
    },
    {
      statement: 'The formats with `link` take the address of the document.',
      source:
        'examples ApiManagementCreateApiUsingOai3Import.json, ApiManagementCreateApiUsingWadlImport.json, ApiManagementCreateSoapToRestApiUsingWsdlImport.json',
      emulator: {
        links: {
          'https://files.example.com/orders.yaml': orders,
          'https://files.example.com/orders.wadl': wadl,
          'https://files.example.com/orders?wsdl': wsdl,
          'https://files.example.com/swagger.json': swagger,
        },
      },
      async check(call) {
        const at = (name: string) => `https://files.example.com/${name}`;
        await puts(call, {
          'apis/yaml': imports(at('orders.yaml'), { path: 'yaml' }, 'openapi-link'),
          'apis/wadl': imports(at('orders.wadl'), { path: 'wadl' }, 'wadl-link-json'),
          'apis/soap': imports(at('orders?wsdl'), { path: 'soap', apiType: 'soap' }, 'wsdl-link'),
          'apis/swagger': imports(at('swagger.json'), { path: 'swagger' }, 'swagger-link-json'),
          'apis/older': imports(at('swagger.json'), { path: 'older' }, 'swagger-link'),
        });
        for (const [name, count] of [
          ['yaml', 2],
          ['wadl', 1],
          ['soap', 1],
          ['swagger', 1],
          ['older', 1],
        ] as const)
          equal((await itemsOf(call, `apis/${name}/operations`)).length, count, name);
      },
    },
    {
      statement: 'A link that the service cannot reach is refused.',
      source: restrictions,
      async check(call) {
        rejects(
          await call('PUT', 'apis/a', imports('https://unreachable.example.com/a.yaml', {}, 'openapi-link')),
          400,
          {
            code: 'ValidationError',
          },
        );
      },
    },
    {
      statement: 'An inline document may have 4 MB; more is refused. A document behind a link has no such limit.',
      source: restrictions,
      emulator: {
        links: {
          'https://files.example.com/large.json': document({
            '/foo': { get: { ...found, description: 'x'.repeat(4_300_000) } },
          }),
        },
      },
      async check(call) {
        const sized = (size: number) => json({ '/foo': { get: { ...found, description: 'x'.repeat(size) } } });
        await succeeds(call, 'PUT', 'apis/small', sized(3_900_000));
        await succeeds(call, 'DELETE', 'apis/small');
        equal((await call('PUT', 'apis/large', sized(4_300_000))).status >= 400, true);
        await succeeds(
          call,
          'PUT',
          'apis/large',
          imports('https://files.example.com/large.json', {}, 'openapi+json-link'),
        );
      },
    },
    {
      statement: 'OpenAPI 2, 3.0 and 3.1 are imported, other versions are not.',
      source: restrictions,
      async check(call) {
        const version = (openapi: string) => json({ '/foo': { get: found } }, { openapi });
        for (const one of ['3.0.0', '3.0.3', '3.1.0']) await succeeds(call, 'PUT', 'apis/a', version(one));
        rejects(await call('PUT', 'apis/b', version('4.0.0')), 400, { target: 'representation' });
      },
    },
    {
      statement: 'A document that cannot be parsed is refused: target `representation`, "Parsing error(s): …".',
      source: 'Azure/azure-cli#29405',
      async check(call) {
        rejects(await call('PUT', 'apis/a', imports('openapi: [')), 400, {
          target: 'representation',
          detail: /^Parsing error\(s\): /,
        });
      },
    },
  ],
};
