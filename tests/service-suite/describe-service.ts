import { type ArmClient, ArmError } from '@apimkit/arm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanUp } from './clean-up.ts';
import { type OwnNames, ownNames } from './own-names.ts';
import { specificationOf } from './specification.ts';

/** A connection to a service, and how to end it. */
export interface Connection {
  readonly client: ArmClient;
  readonly close?: () => Promise<void>;
}

const texts = (body: unknown) => body as Record<string, never>;
const propertiesOf = (body: unknown) => (body as { properties: Record<string, unknown> }).properties;

/** The failure of a request, as the client reports it. */
async function failureOf(request: Promise<unknown>): Promise<Pick<ArmError, 'status' | 'code'>> {
  const error = await request.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ArmError)) throw new Error('the service accepted the request', { cause: error });
  return { status: error.status, code: error.code };
}

/**
 * What every API Management service does, as far as apimkit relies on it: run against the emulator, and against a real service
 * when there is one. Every resource has a name of its own and is removed at the end.
 */
export function describeService(title: string, make: () => Promise<Connection>): void {
  describe(title, () => {
    let connection: Connection;
    let own: OwnNames;
    const client = () => connection.client;

    beforeAll(async () => {
      connection = await make();
      own = ownNames();
    });
    afterAll(async () => {
      await cleanUp(connection.client, own);
      await connection.close?.();
    });

    it('creates, reads, lists, changes and deletes a resource', async () => {
      const path = `tags/${own('tag')}`;
      expect(await client().create(path, { properties: { displayName: own('tag') } })).toBe('created');
      expect(propertiesOf(await client().get(path))).toMatchObject({ displayName: own('tag') });
      const names = (await client().list('tags')).map((item) => texts(item).name);
      expect(names).toContain(own('tag'));
      await client().put(path, { properties: { displayName: own('changed') } });
      expect(propertiesOf(await client().get(path))).toMatchObject({ displayName: own('changed') });
      expect(await client().delete(path, { ifMatch: '*' })).toBe('deleted');
      expect(await client().tryGet(path)).toBeUndefined();
      expect(await client().head(path)).toBe(false);
    });

    it('refuses a value that is too long, and a display name that is taken', async () => {
      const long = { properties: { displayName: 'x'.repeat(161) } };
      expect(await failureOf(client().put(`tags/${own('long')}`, long))).toEqual({
        status: 400,
        code: 'ValidationError',
      });
      const body = { properties: { displayName: own('same') } };
      await client().put(`tags/${own('one')}`, body);
      expect(await failureOf(client().put(`tags/${own('two')}`, body))).toMatchObject({ status: 400 });
    });

    it('refuses a write with an ETag that is not the current one', async () => {
      const path = `tags/${own('etag')}`;
      await client().put(path, { properties: { displayName: own('etag') } });
      const write = client().put(path, { properties: { displayName: own('other') } }, { ifMatch: '"0000"' });
      expect((await failureOf(write)).status).toBe(412);
    });

    it('never returns a secret value, except to listValue', async () => {
      const path = `namedValues/${own('secret')}`;
      const value = own('value');
      await client().put(path, { properties: { displayName: own('secret'), secret: true, value } });
      expect(propertiesOf(await client().get(path)).value ?? null).toBeNull();
      expect(await client().action(`${path}/listValue`)).toMatchObject({ value });
    });

    it('imports a specification, and a second one in its place', async () => {
      const api = `apis/${own('orders')}`;
      const put = (paths: readonly string[]) =>
        client().put(api, {
          properties: { path: own('orders'), format: 'openapi', value: specificationOf(own('orders'), paths) },
        });
      await put(['/a', '/b']);
      const operations = async () => (await client().list(`${api}/operations`)).map((item) => texts(item).name).sort();
      expect(await operations()).toEqual(['get-a', 'get-b']);
      const policy = { properties: { format: 'rawxml', value: '<policies><inbound><base /></inbound></policies>' } };
      await client().put(`${api}/operations/get-a/policies/policy`, policy);
      await put(['/a', '/c']);
      expect(await operations()).toEqual(['get-a', 'get-c']);
      expect(await client().tryGet(`${api}/operations/get-a/policies/policy`)).toBeDefined();
    });

    it('exports a specification behind a link that needs no token', async () => {
      const api = `apis/${own('exported')}`;
      const value = specificationOf(own('exported'), ['/a']);
      await client().put(api, { properties: { path: own('exported'), format: 'openapi', value } });
      const exported = await client().get(api, { query: { export: 'true', format: 'openapi-link' } });
      const { link } = (texts(exported).value ?? propertiesOf(exported).value) as { link: string };
      expect(await client().download(link)).toContain('/a');
    });

    it('makes a revision current by a release', async () => {
      const api = own('revised');
      const properties = { displayName: api, path: api, protocols: ['https'] };
      await client().put(`apis/${api}`, { properties });
      const sourceApiId = `${client().serviceId}/apis/${api}`;
      const second = { ...properties, isCurrent: false, sourceApiId, apiRevisionDescription: 'second' };
      await client().put(`apis/${api};rev=2`, { properties: second });
      expect(propertiesOf(await client().get(`apis/${api}`))).toMatchObject({ apiRevision: '1', isCurrent: true });
      await client().put(`apis/${api}/releases/${own('release')}`, { properties: { apiId: `/apis/${api};rev=2` } });
      expect(propertiesOf(await client().get(`apis/${api}`))).toMatchObject({ apiRevision: '2', isCurrent: true });
      expect(await client().list(`apis/${api}/revisions`)).toHaveLength(2);
      // The failure of an operation that takes time arrives with a status of its own.
      expect((await failureOf(client().delete(`apis/${api};rev=2`, { ifMatch: '*' }))).code).toBe('ValidationError');
    });

    it('returns a policy in the format that was asked for', async () => {
      const api = own('policies');
      await client().put(`apis/${api}`, { properties: { displayName: api, path: api, protocols: ['https'] } });
      const path = `apis/${api}/policies/policy`;
      const condition = '@(context.Request.Headers.GetValueOrDefault("x") == "a" && 1 < 2)';
      const value = `<policies><inbound><choose><when condition="${condition}"><return-response /></when></choose></inbound></policies>`;
      await client().put(path, { properties: { format: 'rawxml', value } });
      const raw = propertiesOf(await client().get(path, { query: { format: 'rawxml' } }));
      const xml = propertiesOf(await client().get(path, { query: { format: 'xml' } }));
      expect(String(raw.value)).toContain(condition);
      expect(String(xml.value)).toContain('&quot;a&quot; &amp;&amp; 1 &lt; 2');
    });

    it('refuses a policy that is not XML, and one with an unknown named value', async () => {
      const api = own('refused');
      await client().put(`apis/${api}`, { properties: { displayName: api, path: api, protocols: ['https'] } });
      const put = (value: string) =>
        failureOf(client().put(`apis/${api}/policies/policy`, { properties: { format: 'rawxml', value } }));
      expect(await put('<policies><inbound>')).toEqual({ status: 400, code: 'ValidationError' });
      const header = `<set-header name="a"><value>{{${own('none')}}}</value></set-header>`;
      expect(await put(`<policies><inbound>${header}</inbound></policies>`)).toEqual({
        status: 400,
        code: 'ValidationError',
      });
    });

    it('refuses to delete a fragment that a policy includes', async () => {
      const api = own('including');
      const fragment = `policyFragments/${own('fragment')}`;
      await client().put(fragment, {
        properties: { format: 'rawxml', value: '<fragment><trace source="a" /></fragment>' },
      });
      await client().put(`apis/${api}`, { properties: { displayName: api, path: api, protocols: ['https'] } });
      const value = `<policies><inbound><include-fragment fragment-id="${own('fragment')}" /></inbound></policies>`;
      await client().put(`apis/${api}/policies/policy`, { properties: { format: 'rawxml', value } });
      expect((await failureOf(client().delete(fragment, { ifMatch: '*' }))).status).toBe(400);
    });

    it('refuses to delete a product with subscriptions without consent', async () => {
      const product = `products/${own('product')}`;
      await client().put(product, { properties: { displayName: own('product') } });
      const properties = { scope: `/${product}`, displayName: own('subscription') };
      await client().put(`subscriptions/${own('subscription')}`, { properties });
      expect((await failureOf(client().delete(product, { ifMatch: '*' }))).status).toBe(400);
      const consent = { ifMatch: '*', query: { deleteSubscriptions: 'true' } };
      expect(await client().delete(product, consent)).toBe('deleted');
    });

    it('pages and filters lists', async () => {
      for (const letter of ['a', 'b', 'c']) {
        const name = own(`page-${letter}`);
        await client().put(`tags/${name}`, { properties: { displayName: name } });
      }
      const filter = { $filter: `startswith(name,'${own('page-')}')` };
      expect(await client().list('tags', { query: filter })).toHaveLength(3);
      expect(await client().list('tags', { query: { ...filter, $top: '2' } })).toHaveLength(3);
    });
  });
}
