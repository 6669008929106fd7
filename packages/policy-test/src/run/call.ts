import { type CallResult, createGateway, type Gateway, simulatedClock } from '@apimkit/gateway';
import type { Setup, TestTarget } from '../format/types.ts';
import { callerParts } from './caller.ts';
import { readingCertificate } from './certificate.ts';
import { backendsOf, textsOf } from './mocks.ts';
import type { PolicyTestOptions } from './options.ts';
import { requestOf } from './request.ts';
import { secretMask } from './secrets.ts';
import type { Targets } from './targets.ts';
import type { TokenSigner } from './token.ts';

/** Sends the request of a setup, and what masks the secrets of its result. */
export interface PreparedCall {
  readonly send: () => Promise<CallResult>;
  readonly mask: (text: string) => string;
}

/** A gateway with the mocks, the caller and the clock of a setup. */
export async function prepareCall(
  target: TestTarget,
  written: Setup,
  { artifacts, parse, crypto, ...options }: Omit<PolicyTestOptions, 'files' | 'now'>,
  targets: Targets,
  signer: TokenSigner,
): Promise<PreparedCall> {
  const setup = targets.names.setup(written);
  const clock = simulatedClock(Date.parse(setup.clock ?? '2026-01-01T00:00:00Z'));
  const { call, subscriptions, headers, backends, certificate } = await callerParts(setup.caller, signer, clock.now());
  const namedValues = { ...options.namedValues, ...textsOf(setup.namedValues) };
  const gateway = createGateway({
    ...{ artifacts, parse, clock, namedValues, subscriptions },
    crypto: readingCertificate(crypto, certificate),
    ...(options.xsd ? { xsd: options.xsd } : {}),
    random: sequence(),
    backends: { ...options.backends, ...backends, ...backendsOf(setup.mocks) },
  });
  const variables = setup.variables as NonNullable<Parameters<Gateway['call']>[1]>['variables'];
  const about = { ...call, ...targetOf(target, targets), ...(variables ? { variables } : {}) };
  return {
    send: () => gateway.call(requestOf(setup.request, targets.called(target), headers), about),
    mask: secretMask(artifacts, namedValues),
  };
}

/** The URL of a request selects its operation; what runs by itself is named. */
function targetOf(target: TestTarget, targets: Targets): Parameters<Gateway['call']>[1] {
  if (target.kind === 'operation') return {};
  return target.kind === 'fragment'
    ? { target: { fragment: targets.fragment(target.name) ?? target.name, section: target.section } }
    : { target: { policy: target.text ?? '', file: target.name } };
}

/** Numbers that look random and are the same in each run. */
function sequence(): () => number {
  let seed = 1;
  return () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
}
