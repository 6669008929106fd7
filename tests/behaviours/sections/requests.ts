import { deepEqual, equal } from 'node:assert/strict';
import type { Section } from '../behaviour.ts';

export const requests: Section = {
  title: 'Requests and concurrency',
  behaviours: [
    {
      statement: 'A request without `api-version` is refused with 400 `MissingApiVersionParameter`.',
      source: 'Microsoft Learn, "Azure REST API reference"',
      async check(call) {
        const { status, body } = await call('GET', 'tags?api-version=');
        equal(status, 400);
        equal((body as { error: { code: string } }).error.code, 'MissingApiVersionParameter');
      },
    },
    {
      statement: 'Segments of a path are compared without case.',
      source: 'Microsoft Learn, "Azure Resource Manager request limits and naming"',
      async check(call) {
        await call('PUT', 'tags/Red', { properties: { displayName: 'Red' } });
        const { status, body } = await call('GET', 'TAGS/red');
        deepEqual([status, (body as { name: string }).name], [200, 'Red']);
      },
    },
  ],
};
