import { readFile } from 'node:fs/promises';
import type { BackendTarget, Gateway, MockResponse, Trace } from '@apimkit/gateway';
import type { RunningGateway } from '@apimkit/gateway/node';
import type { Artifacts } from '@apimkit/model';
import { UserError } from './command.ts';
import { gatewayParts } from './gateway-parts.ts';
import type { Output } from './output.ts';

/** Creates a gateway for artifacts, with the subscriptions that they contain. */
export async function localGateway(
  artifacts: Artifacts,
  backends: Readonly<Record<string, BackendTarget>>,
): Promise<Gateway> {
  const { createGateway, localSubscriptions } = await import('@apimkit/gateway');
  const subscriptions = localSubscriptions(artifacts);
  return createGateway({ ...(await gatewayParts()), artifacts, backends, subscriptions });
}

/**
 * Serves a gateway, and logs each call.
 *
 * @throws {UserError} if the port is taken
 */
export async function startGateway(
  current: () => Gateway | Promise<Gateway>,
  port: number,
  output: Output,
): Promise<RunningGateway> {
  const [{ serveGateway }, { traceSummary }] = await Promise.all([
    import('@apimkit/gateway/node'),
    import('@apimkit/gateway'),
  ]);
  const onCall = (trace: Trace) => output.log('info', traceSummary(trace));
  return serveGateway(current, { port, ...(output.shows('info') ? { onCall } : {}) }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`The gateway cannot start: ${reason}. Choose another port`);
  });
}

/**
 * The backends of `--backend ID=URL|mock`.
 *
 * @throws {UserError} for a text of another form
 */
export async function backendsOf(given: readonly string[]): Promise<Readonly<Record<string, BackendTarget>>> {
  const { echoBackend } = await import('@apimkit/gateway');
  return Object.fromEntries(
    given.map((text) => {
      const [name, target] = pairOf(text, '--backend', 'orders=http://127.0.0.1:3000, or orders=mock');
      return [name, target === 'mock' ? echoBackend : target];
    }),
  );
}

/**
 * The mocks of `--mock URL=status|file`.
 *
 * @throws {UserError} for a text of another form, or a file that cannot be read
 */
export async function mocksOf(given: readonly string[]): Promise<Readonly<Record<string, MockResponse>>> {
  const pairs = given.map(async (text) => {
    const [name, value] = pairOf(text, '--mock', 'https://orders.example.com=200, or a file instead of the status');
    if (/^[1-5]\d\d$/.test(value)) return [name, { status: Number(value) }] as const;
    const body = await readFile(value, 'utf8').catch((error: unknown) => {
      throw new UserError(`--mock ${text}: ${error instanceof Error ? error.message : String(error)}`);
    });
    const type = value.endsWith('.json')
      ? 'application/json'
      : value.endsWith('.xml')
        ? 'application/xml'
        : 'text/plain';
    return [name, { headers: { 'Content-Type': type }, body }] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}

function pairOf(text: string, flag: string, example: string): readonly [name: string, value: string] {
  const [, name, value] = /^(.+)=([^=]+)$/.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new UserError(`${flag} ${text}: write ${flag} ${example}`);
  return [name, value];
}
