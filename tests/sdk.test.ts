import type { ApiManagementClient } from '@azure/arm-apimanagement';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { all, namesOf, openSdk, target } from './sdk/client.ts';

let client: ApiManagementClient;
let close: () => Promise<void>;
beforeAll(async () => ({ client, close } = await openSdk()));
afterAll(() => close());

const specification = `openapi: 3.0.1
info: { title: Orders, version: '1' }
servers: [{ url: https://orders.example.com }]
paths:
  /orders/{id}:
    get:
      operationId: getOrder
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { '200': { description: found } }
`;

describe('APIs', () => {
  it('are created, listed over pages, updated and deleted', async () => {
    for (const name of ['one', 'two', 'three', 'four']) {
      const parameters = { displayName: name, path: name, protocols: ['https'] };
      const created = await client.api.beginCreateOrUpdateAndWait(...target, name, parameters);
      expect(created).toMatchObject({ name, path: name, isCurrent: true });
    }
    expect(await namesOf(client.api.listByService(...target))).toEqual(['one', 'two', 'three', 'four']);
    expect(await namesOf(client.api.listByService(...target, { filter: "displayName eq 'two'" }))).toEqual(['two']);
    const { eTag = '' } = await client.api.getEntityTag(...target, 'one');
    await client.api.update(...target, 'one', eTag, { description: 'The first' });
    expect((await client.api.get(...target, 'one')).description).toBe('The first');
    await expect(client.api.update(...target, 'one', eTag, { description: 'late' })).rejects.toMatchObject({
      statusCode: 412,
    });
    await client.api.beginDeleteAndWait(...target, 'four', '*', { deleteRevisions: true });
    await expect(client.api.get(...target, 'four')).rejects.toMatchObject({
      statusCode: 404,
      code: 'ResourceNotFound',
    });
  });

  it('are imported with their operations, and exported', async () => {
    const parameters = { path: 'orders', format: 'openapi', value: specification };
    await client.api.beginCreateOrUpdateAndWait(...target, 'orders', parameters);
    const operations = await all(client.apiOperation.listByApi(...target, 'orders'));
    expect(operations).toMatchObject([{ name: 'getOrder', method: 'GET', urlTemplate: '/orders/{id}' }]);
    const exported = await client.apiExport.get(...target, 'orders', 'openapi-link', 'true');
    const link = String(exported.value?.link);
    expect(await (await fetch(link)).text()).toContain('operationId: getOrder');
  });

  it('have revisions, and a release makes one of them current', async () => {
    await client.api.beginCreateOrUpdateAndWait(...target, 'stock', { displayName: 'Stock', path: 'stock' });
    const sourceApiId = String((await client.api.get(...target, 'stock')).id);
    await client.api.beginCreateOrUpdateAndWait(...target, 'stock;rev=2', {
      path: 'stock',
      sourceApiId,
      apiRevisionDescription: 'Second',
    });
    const revisions = () => all(client.apiRevision.listByService(...target, 'stock'));
    expect((await revisions()).map(({ apiRevision, isCurrent }) => [apiRevision, isCurrent])).toEqual([
      ['1', true],
      ['2', false],
    ]);
    const apiId = `${sourceApiId};rev=2`;
    await client.apiRelease.createOrUpdate(...target, 'stock', 'second', { apiId, notes: 'Now current' });
    expect((await client.api.get(...target, 'stock')).apiRevision).toBe('2');
    expect(await namesOf(client.apiRelease.listByService(...target, 'stock'))).toEqual(['second']);
    await client.apiRelease.delete(...target, 'stock', 'second', '*');
    await client.api.beginDeleteAndWait(...target, 'stock;rev=1', '*');
    expect((await revisions()).length).toBe(1);
  });

  it('have schemas', async () => {
    await client.api.beginCreateOrUpdateAndWait(...target, 'typed', { displayName: 'Typed', path: 'typed' });
    const contentType = 'application/vnd.oai.openapi.components+json';
    const components = { schemas: { Order: { type: 'object' } } };
    await client.apiSchema.beginCreateOrUpdateAndWait(...target, 'typed', 'types', { contentType, components });
    const found = await client.apiSchema.get(...target, 'typed', 'types');
    expect(found).toMatchObject({ name: 'types', contentType, components });
    expect(await namesOf(client.apiSchema.listByApi(...target, 'typed'))).toEqual(['types']);
    await client.apiSchema.delete(...target, 'typed', 'types', '*');
    expect(await namesOf(client.apiSchema.listByApi(...target, 'typed'))).toEqual([]);
  });
});

describe('the service', () => {
  it('has named values, whose secrets are only listed', async () => {
    const { namedValue } = client;
    await namedValue.beginCreateOrUpdateAndWait(...target, 'key', { displayName: 'key', value: 'abc', secret: true });
    expect((await namedValue.get(...target, 'key')).value).toBeUndefined();
    expect((await namedValue.listValue(...target, 'key')).value).toBe('abc');
    await namedValue.beginUpdateAndWait(...target, 'key', '*', { tags: ['blue'] });
    expect((await namedValue.get(...target, 'key')).tags).toEqual(['blue']);
    expect(await namesOf(namedValue.listByService(...target))).toEqual(['key']);
    await namedValue.delete(...target, 'key', '*');
    expect(await namesOf(namedValue.listByService(...target))).toEqual([]);
  });

  it('has schemas', async () => {
    const parameters = { schemaType: 'json', document: { type: 'object' } };
    await client.globalSchema.beginCreateOrUpdateAndWait(...target, 'order', parameters);
    expect(await client.globalSchema.get(...target, 'order')).toMatchObject({ name: 'order', schemaType: 'json' });
    expect(await namesOf(client.globalSchema.listByService(...target))).toEqual(['order']);
    await client.globalSchema.delete(...target, 'order', '*');
    expect(await client.globalSchema.getEntityTag(...target, 'order').catch(({ statusCode }) => statusCode)).toBe(404);
  });

  it('has policy fragments', async () => {
    const value = '<fragment><set-header name="a" exists-action="delete" /></fragment>';
    await client.policyFragment.beginCreateOrUpdateAndWait(...target, 'clean', { value, description: 'Cleans' });
    const found = await client.policyFragment.get(...target, 'clean');
    expect(found.description).toBe('Cleans');
    expect(found.value).toContain('exists-action="delete"');
    expect(await namesOf(client.policyFragment.listByService(...target))).toEqual(['clean']);
    await client.policyFragment.delete(...target, 'clean', '*');
  });

  it('has products with APIs and groups', async () => {
    await client.api.beginCreateOrUpdateAndWait(...target, 'sold', { displayName: 'Sold', path: 'sold' });
    const created = await client.product.createOrUpdate(...target, 'gold', { displayName: 'Gold' });
    expect(created).toMatchObject({ name: 'gold', displayName: 'Gold' });
    await client.product.update(...target, 'gold', '*', { state: 'published' });
    expect((await client.product.get(...target, 'gold')).state).toBe('published');
    await client.productApi.createOrUpdate(...target, 'gold', 'sold');
    expect(await client.productApi.checkEntityExists(...target, 'gold', 'sold')).toMatchObject({});
    expect(await namesOf(client.productApi.listByProduct(...target, 'gold'))).toEqual(['sold']);
    expect(await namesOf(client.apiProduct.listByApis(...target, 'sold'))).toEqual(['gold']);
    await client.productGroup.createOrUpdate(...target, 'gold', 'developers');
    expect(await namesOf(client.productGroup.listByProduct(...target, 'gold'))).toContain('developers');
    await client.productApi.delete(...target, 'gold', 'sold');
    await client.product.delete(...target, 'gold', '*', { deleteSubscriptions: true });
    expect(await namesOf(client.product.listByService(...target))).not.toContain('gold');
  });

  it('has tags, backends, loggers, groups and subscriptions', async () => {
    await client.tag.createOrUpdate(...target, 'red', { displayName: 'Red' });
    await client.tag.update(...target, 'red', '*', { displayName: 'Dark red' });
    expect((await client.tag.get(...target, 'red')).displayName).toBe('Dark red');
    await client.backend.createOrUpdate(...target, 'store', { url: 'https://store.example.com', protocol: 'http' });
    expect((await client.backend.get(...target, 'store')).url).toBe('https://store.example.com');
    await client.logger.createOrUpdate(...target, 'monitor', { loggerType: 'azureMonitor' });
    expect(await namesOf(client.logger.listByService(...target))).toEqual(['monitor']);
    await client.group.createOrUpdate(...target, 'partners', { displayName: 'Partners' });
    expect(await namesOf(client.group.listByService(...target))).toContain('partners');
    await client.subscription.createOrUpdate(...target, 'first', { displayName: 'First', scope: '/apis' });
    expect((await client.subscription.listSecrets(...target, 'first')).primaryKey).toBeTruthy();
  });
});

describe('policies', () => {
  const condition = '@(context.Request.Method == "GET" && true)';
  const raw = `<policies><inbound><choose><when condition="${condition}"><return-response /></when></choose></inbound><backend><forward-request /></backend><outbound></outbound><on-error></on-error></policies>`;
  const escaped = raw.replace(condition, '@(context.Request.Method == &quot;GET&quot; &amp;&amp; true)');

  it.each([
    ['rawxml', raw],
    ['xml', escaped],
  ])('are written in %s and read in both formats', async (format, value) => {
    await client.policy.createOrUpdate(...target, 'policy', { format, value });
    const asRaw = await client.policy.get(...target, 'policy', { format: 'rawxml' });
    expect(asRaw).toMatchObject({ name: 'policy', format: 'rawxml' });
    expect(asRaw.value).toContain(condition);
    const asXml = await client.policy.get(...target, 'policy');
    expect(asXml).toMatchObject({ format: 'xml' });
    expect(asXml.value).toContain('&quot;GET&quot; &amp;&amp; true');
    await client.policy.delete(...target, 'policy', '*');
  });

  it('are written to APIs, operations and products', async () => {
    await client.api.beginCreateOrUpdateAndWait(...target, 'guarded', { displayName: 'Guarded', path: 'guarded' });
    const operation = { displayName: 'Read', method: 'GET', urlTemplate: '/' };
    await client.apiOperation.createOrUpdate(...target, 'guarded', 'read', operation);
    await client.product.createOrUpdate(...target, 'silver', { displayName: 'Silver' });
    const policy = { format: 'rawxml', value: raw };
    await client.apiPolicy.createOrUpdate(...target, 'guarded', 'policy', policy);
    await client.apiOperationPolicy.createOrUpdate(...target, 'guarded', 'read', 'policy', policy);
    await client.productPolicy.createOrUpdate(...target, 'silver', 'policy', policy);
    // `apiPolicy.get` of version 10.0.0 expects XML and reads no property of a JSON response.
    expect((await client.apiPolicy.listByApi(...target, 'guarded')).value).toMatchObject([{ name: 'policy' }]);
    for (const { value } of [
      await client.apiOperationPolicy.get(...target, 'guarded', 'read', 'policy', { format: 'rawxml' }),
      await client.productPolicy.get(...target, 'silver', 'policy', { format: 'rawxml' }),
    ])
      expect(value).toContain(condition);
    await client.apiPolicy.delete(...target, 'guarded', 'policy', '*');
    expect((await client.apiPolicy.listByApi(...target, 'guarded')).value).toEqual([]);
  });

  it('are rejected with the code of the service', async () => {
    const value = '<policies><inbound><unclosed></inbound></policies>';
    await expect(client.policy.createOrUpdate(...target, 'policy', { value })).rejects.toMatchObject({
      statusCode: 400,
      code: 'ValidationError',
    });
  });
});
