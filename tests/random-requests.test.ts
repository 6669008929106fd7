// Whatever is sent, the emulator responds, never with an error of its own, and keeps a state that a service can have.
import { createEmulator, type Emulator, type EmulatorData } from '@apimkit/emulator';
import { parentOf, ResourceId } from '@apimkit/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AnyRequest, anyRequest } from './random-requests/requests.ts';

const service =
  'http://127.0.0.1/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ApiManagement/service/any';

async function send({ fetch }: Emulator, { method, path, headers, body }: AnyRequest): Promise<void> {
  const hasBody = body !== undefined && method !== 'GET' && method !== 'HEAD';
  const response = await fetch(new Request(`${service}/${path}`, { method, headers, ...(hasBody ? { body } : {}) }));
  const text = await response.text();
  expect(response.status, `${method} ${path}: ${text}`).toBeLessThan(500);
  if (text !== '' && response.headers.get('content-type')?.includes('json')) JSON.parse(text);
  if (response.status < 400 || method === 'HEAD') return;
  const error = { code: expect.any(String), message: expect.any(String) };
  // A policy with another name is rejected with a bare array (Azure/bicep-types-az#2006).
  const isBare = method === 'PUT' && response.status === 400 && /(?:^|\/)policies\/[^/?]+\?/i.test(path);
  const rejected: unknown = JSON.parse(text);
  expect(rejected).toMatchObject(isBare && Array.isArray(rejected) ? [error] : { error });
}

/** No resource without its parent, and one current revision of each API. */
function expectConsistent({ services }: EmulatorData): void {
  for (const resources of Object.values(services)) {
    const ids = resources.flatMap(({ id }) => (typeof id === 'string' ? [ResourceId.parse(id)] : []));
    const keys = new Set(ids.map(({ key }) => key));
    for (const id of ids) {
      const parent = parentOf(id);
      if (parent) expect(keys, `the parent of ${id}`).toContain(parent.key);
      if (id.entry.revisions)
        expect(keys, `the current revision of ${id}`).toContain(id.key.replace(/([^/]);rev=[^/]*$/, '$1'));
    }
    expect(keys.size).toBe(ids.length);
  }
}

test.each([{ polls: 0 }, { polls: 1 }])(
  'any sequence of requests gets a response, with %j',
  async (options) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRequest, { minLength: 1, maxLength: 60 }), async (requests) => {
        const emulator = createEmulator(options);
        for (const request of requests) await send(emulator, request);
        const state = emulator.snapshot();
        expectConsistent(state);
        const copy = createEmulator();
        copy.restore(JSON.parse(JSON.stringify(state)) as EmulatorData);
        expect(copy.snapshot().services).toEqual(state.services);
      }),
      { numRuns: 100 },
    );
  },
  300_000,
);
