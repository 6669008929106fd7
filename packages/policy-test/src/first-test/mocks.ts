import type { Exchange } from '@apimkit/gateway';
import { type Artifacts, referencesOf } from '@apimkit/model';
import type { Setup, TestResponse } from '../format/types.ts';

/** Responses to what a call sent: that of the operation for the backend, and empty objects for the rest. */
export function mocksFor(
  exchanges: readonly Exchange[],
  response: TestResponse,
  artifacts: Artifacts,
): NonNullable<Setup['mocks']> {
  const mocks = exchanges
    // The gateway itself responds to requests for keys.
    .filter(({ policy }) => !/^validate-(jwt|azure-ad-token)$/.test(policy))
    .flatMap(({ policy, url, backend, method }) => {
      if (policy !== 'forward-request') return [[`${method} ${url.split('?')[0]}`, { status: 200, json: {} }] as const];
      const names = backend === undefined ? [new URL(url).origin] : poolOf(backend, artifacts);
      return names.map((name) => [name, structuredClone(response)] as const);
    });
  return Object.fromEntries(mocks);
}

/** The members of the pool that a backend is in: another one may be selected next time. */
function poolOf(backend: string, artifacts: Artifacts): readonly string[] {
  const pools = [...artifacts]
    .filter(({ id }) => id.entry.apiRole === 'serves')
    .map((one) => referencesOf(one).filter(({ to }) => to.includes(one.id.kind)))
    .map((members) => members.map(({ text }) => text.split('/').at(-1) ?? ''));
  return pools.find((members) => members.some((one) => one.toLowerCase() === backend.toLowerCase())) ?? [backend];
}
