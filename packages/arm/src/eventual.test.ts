import { describe, expect, it } from 'vitest';
import { bodies } from './fixtures/bodies.ts';
import { armWith, errorBody, type Reply } from './fixtures/scripted.ts';
import type { ArmClient } from './index.ts';

const absent: Reply = { status: 404, body: errorBody('ResourceNotFound', 'Api not found.') };

/** A service where what is written is invisible for some requests. */
const invisibleFor = (requests: number, reply: Reply = absent, body = {}) => {
  let left = requests;
  return armWith((request) => {
    const { pathname } = new URL(request.url);
    if (request.method === 'PUT' && /\/apis\/a$/.test(pathname) && !pathname.includes('products'))
      return { status: 201, body: {} };
    left -= 1;
    return left >= 0 ? reply : { body };
  });
};

describe('a 404 below a resource that was written a moment ago', () => {
  it.each([
    ['apis/a/operations/get', bodies.operation],
    ['APIS/A/policies/policy', bodies.policy],
    ['products/p/apis/a', {}],
  ])('is tried again for a write of %s', async (path, body) => {
    const { client, slept } = invisibleFor(4);
    await client.put('apis/a', bodies.api);
    expect(await client.put(path, body)).toEqual({});
    expect(slept).toHaveLength(4);
  });

  it('is tried again for a change of the resource itself', async () => {
    const { client, slept } = invisibleFor(2);
    await client.put('apis/a', bodies.api);
    await client.patch('apis/a', {});
    expect(slept).toHaveLength(2);
  });

  it.each(['', '{"error":{"code":"Resour'])('is tried again when its body was cut off: %j', async (body) => {
    const { client, slept } = invisibleFor(2, { status: 404, body });
    await client.put('apis/a', bodies.api);
    await client.put('apis/a/operations/get', bodies.operation);
    expect(slept).toHaveLength(2);
  });

  it('is final after a minute', async () => {
    const { client, slept } = invisibleFor(1000);
    await client.put('apis/a', bodies.api);
    await expect(client.put('apis/a/operations/get', bodies.operation)).rejects.toMatchObject({
      status: 404,
      reason: 'Api not found.',
    });
    const waited = slept.reduce((sum, ms) => sum + ms, 0);
    expect(waited).toBeGreaterThanOrEqual(60_000);
    expect(waited).toBeLessThan(100_000);
  });

  it.each([
    ['for what this client did not write', 'apis/b/operations/get', absent],
    ['for a resource that this client did not write', 'apis/a', absent],
    [
      'for a service that does not exist',
      'apis/a/operations/get',
      { status: 404, body: errorBody('ResourceGroupNotFound') },
    ],
  ] as const)('is final %s', async (_, path, reply) => {
    const { client, slept } = invisibleFor(1000, reply);
    if (path !== 'apis/a') await client.put('apis/a', bodies.api);
    await expect(client.patch(path, {})).rejects.toMatchObject({ status: 404 });
    expect(slept).toEqual([]);
  });

  it('is tried again for a read, a delete and a list while the resource itself is not visible', async () => {
    const actions = [
      (client: ArmClient) => client.get('apis/a/operations/get'),
      (client: ArmClient) => client.tryGet('apis/a/operations/get'),
      (client: ArmClient) => client.head('apis/a/operations/get'),
      (client: ArmClient) => client.delete('apis/a/operations/get'),
      (client: ArmClient) => client.list('apis/a/operations'),
      (client: ArmClient) => client.tryGet('apis/a'),
    ];
    for (const act of actions) {
      const { client, slept } = invisibleFor(4, absent, { value: [] });
      await client.put('apis/a', bodies.api);
      expect(await act(client)).toBeTruthy();
      expect(slept).toHaveLength(2);
    }
  });

  it('is absence for a read and a delete, at once, when the resource itself is visible', async () => {
    const { client, slept, seen } = armWith(({ method, url }) =>
      method === 'PUT' || /\/apis\/a\?/.test(url) ? { body: {} } : absent,
    );
    await client.put('apis/a', bodies.api);
    expect(await client.tryGet('apis/a/operations/get')).toBeUndefined();
    expect(await client.delete('apis/a/operations/get')).toBe('absent');
    expect(slept).toEqual([]);
    // The resource may have become visible after the 404, so it is asked for once more.
    expect(seen).toHaveLength(7);
  });

  it('is not absence when the resource becomes visible just after it', async () => {
    let reads = 0;
    const { client } = armWith(({ method, url }) => {
      if (method === 'PUT' || /\/apis\/a\?/.test(url)) return { body: {} };
      reads += 1;
      return reads === 1 ? absent : { body: { name: 'get' } };
    });
    await client.put('apis/a', bodies.api);
    expect(await client.tryGet('apis/a/operations/get')).toEqual({ name: 'get' });
  });

  it('is not absence when a proxy responds in place of the resource itself', async () => {
    let reads = 0;
    const { client } = armWith(({ method, url }) => {
      if (method === 'PUT') return { body: {} };
      if (!/\/apis\/a\?/.test(url)) return reads < 3 ? absent : { body: { name: 'get' } };
      reads += 1;
      return reads === 1 ? { body: '<html>Please wait</html>' } : reads === 2 ? absent : { body: {} };
    });
    await client.put('apis/a', bodies.api);
    expect(await client.tryGet('apis/a/operations/get')).toEqual({ name: 'get' });
  });

  it.each(['the parent', 'the resource'])(
    'is not absence after a delete failed with 412, while %s becomes visible',
    async (what) => {
      let reads = 0;
      const { client, seen } = armWith(({ method, url }, count) => {
        if (method === 'PUT') return { body: {} };
        if (method === 'DELETE')
          return count < 3 ? { status: 412, body: errorBody('PreconditionFailed') } : { body: {} };
        const isParent = /\/apis\/a\?/.test(url);
        if (!isParent) reads += 1;
        const isHidden = what === 'the parent' ? reads < 2 : !isParent && reads < 2;
        return isHidden ? absent : { body: {} };
      });
      await client.put('apis/a', bodies.api);
      expect(await client.delete('apis/a/operations/get')).toBe('deleted');
      expect(seen.filter(({ method }) => method === 'DELETE')).toHaveLength(2);
    },
  );

  it('is absence for what this client has deleted', async () => {
    const { client, slept } = armWith(({ method }) => (method === 'GET' ? absent : { body: {} }));
    await client.put('apis/a', bodies.api);
    await client.delete('apis/a');
    expect(await client.tryGet('apis/a')).toBeUndefined();
    expect(slept).toEqual([]);
  });
});

describe('a successful response to a read whose body cannot be used', () => {
  it.each(['{"value":[{"name":"a"', '<html>Please wait</html>', ''])('is tried again: %j', async (body) => {
    const { client, slept } = armWith((_, count) => (count < 3 ? { body } : { body: { value: [{ name: 'a' }] } }));
    expect(await client.list('apis')).toEqual([{ name: 'a' }]);
    expect(slept).toHaveLength(2);
  });

  it('is an error after six attempts, with a description of the body', async () => {
    const { client, seen } = armWith(() => ({ body: '<html>' }));
    await expect(client.get('apis/a')).rejects.toThrow(/a body that is not JSON; check whether a proxy/);
    expect(seen).toHaveLength(6);
  });

  it('is repeated for a write, which replaces the resource, and not for an action', async () => {
    const { client, seen } = armWith((_, count) => (count === 1 ? { body: '<html>' } : { status: 201, body: {} }));
    expect(await client.create('tags/a', bodies.tag)).toBe('unknown');
    expect(seen.map(({ method }) => method)).toEqual(['PUT', 'PUT']);
    const action = armWith(() => ({ body: '<html>' }));
    await expect(action.client.action('namedValues/a/refreshSecret')).rejects.toThrow(/not JSON/);
    expect(action.seen).toHaveLength(1);
  });
});
