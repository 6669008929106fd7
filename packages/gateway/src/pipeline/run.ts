import type { SectionName } from '@apimkit/policy';
import type { Step } from '../compile/step.ts';
import { type NotRunnable, PolicyError } from '../errors.ts';
import { GatewayResponse } from '../message/response.ts';
import type { Call } from './call.ts';
import { errorResponse, lastErrorOf } from './failure.ts';
import type { Program } from './program.ts';

/**
 * Runs the sections of a call in their order. An error jumps to `on-error`; the response that the caller would get without it is there already,
 * and policies of the section change it (api-management-error-handling-policies).
 *
 * @param failure an error of a step before the policies, such as the check of the key
 */
export async function runProgram(call: Call, program: Program, failure?: PolicyError): Promise<void> {
  try {
    if (failure) throw failure;
    for (const section of ['inbound', 'backend', 'outbound'] as const) {
      if (call.isDone) break;
      if (section === 'backend' && call.cachedBy !== undefined) continue;
      if (section === 'outbound') call.response ??= new GatewayResponse();
      call.section = section;
      if (section === 'outbound') for (const step of call.responded) step(call);
      await stepOf(call, program, section)(call);
      // The sections after the inbound one run with the response of the cache.
      if (section === 'inbound' && call.cachedBy !== undefined) call.isDone = false;
    }
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    await handle(call, program, error);
  }
  for (const step of call.afterwards) step(call);
}

/** With a response of the cache, the outbound section begins after the policy that stored it. */
const stepOf = ({ cachedBy }: Call, program: Program, section: SectionName): Step =>
  section === 'outbound' && cachedBy !== undefined ? program.after(cachedBy) : program.sections[section];

async function handle(call: Call, program: Program, error: PolicyError): Promise<void> {
  call.lastError = lastErrorOf(call, error);
  call.recorder?.failed(call.lastError);
  call.response = errorResponse(call, error);
  call.section = 'on-error';
  call.isDone = false;
  try {
    await program.sections['on-error'](call);
  } catch (second) {
    if (!(second instanceof PolicyError)) throw second;
    // An error inside of on-error ends the section; the caller gets the response of that error.
    call.lastError = lastErrorOf(call, second);
    call.recorder?.failed(call.lastError);
    call.response = errorResponse(call, second);
  }
}

/** Runs `cors` for a preflight request. Without a match the response is empty, with status 200 (cors-policy, `terminate-unmatched-request`). */
export async function runPreflight(call: Call, preflight: Step): Promise<void> {
  await preflight(call);
  if (!call.isDone) call.finish(new GatewayResponse());
}

/** The response to a call that cannot run: the service has none of this kind. */
export function notRunnableResponse(error: NotRunnable, mask: (text: string) => string): GatewayResponse {
  const status = error.kind === 'unnamed' ? 502 : 501;
  return GatewayResponse.json(status, { statusCode: status, message: mask(error.message) });
}
