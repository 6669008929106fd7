import { expect, it } from 'vitest';
import { fresh, service } from './fixtures/caller.ts';

const list = 'providers/Microsoft.Authorization/permissions?api-version=2022-04-01';
const reader = { actions: ['Microsoft.ApiManagement/service/*/read', 'Microsoft.ApiManagement/service/read'] };
const tag = { properties: { displayName: 'Red' } };

it('lists what the caller may do, which is everything without options', async () => {
  expect((await fresh()('GET', list)).body).toMatchObject({ value: [{ actions: ['*'], notActions: [] }] });
  expect((await fresh({ secretsForbidden: true })('GET', list)).body).toMatchObject({
    value: [{ notActions: expect.arrayContaining(['*/listValue/action']) }],
  });
  expect((await fresh({ permissions: [reader] })('GET', list)).body).toMatchObject({ value: [reader] });
  expect((await fresh()('DELETE', list)).status).toBe(405);
});

it('rejects what no role allows, with the action', async () => {
  const call = fresh({ permissions: [reader] });
  expect((await call('GET', 'tags')).status).toBe(200);
  expect((await call('GET', '')).status).toBe(200);
  expect(await call('PUT', 'tags/red', tag)).toMatchObject({
    status: 403,
    body: {
      error: {
        code: 'AuthorizationFailed',
        message: expect.stringContaining("'Microsoft.ApiManagement/service/tags/write' over scope"),
      },
    },
  });
  expect((await call('DELETE', 'tags/red')).status).toBe(403);
  expect((await call('POST', 'namedValues/x/listValue')).status).toBe(403);
});

it('takes notActions from their own role only', async () => {
  const limited = { actions: ['*'], notActions: ['Microsoft.ApiManagement/service/tags/write'] };
  expect((await fresh({ permissions: [limited] })('PUT', 'tags/red', tag)).status).toBe(403);
  expect((await fresh({ permissions: [limited, { actions: ['*/tags/*'] }] })('PUT', 'tags/red', tag)).status).toBe(201);
});

it('has only the services that options name', async () => {
  expect((await fresh({ services: [service.toUpperCase()] })('GET', 'tags')).status).toBe(200);
  expect(await fresh({ services: [] })('GET', 'tags')).toMatchObject({
    status: 404,
    body: { error: { code: 'ResourceNotFound', message: expect.stringContaining("service/shop-dev' under resource") } },
  });
});
