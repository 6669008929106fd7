import { definePolicy } from '../compile/policy.ts';
import { Fields } from '../message/fields.ts';
import { GatewayResponse } from '../message/response.ts';
import type { Call } from '../pipeline/call.ts';
import { allowsOrigin, type CorsSettings, corsSettings } from './cors/settings.ts';

/** Calls in which a `cors` element has matched: generally only the first is applied (cors-policy, "Common configuration issues"). */
const applied = new WeakSet<Call>();

/** Cross-origin requests of browsers (cors-policy). */
export const cors = definePolicy({
  name: 'cors',
  support: 'runs',
  notes: 'The order of the headers of a preflight response is not documented; `*` allows what the request asks for.',
  compile(element, compiler) {
    const settingsOf = corsSettings(element, compiler);
    return (call) => {
      const origin = call.request.headers.get('origin');
      if (origin === undefined || applied.has(call)) return;
      const settings = settingsOf(call);
      const isPreflight = call.method === 'OPTIONS' && call.request.headers.has('access-control-request-method');
      if (isPreflight && call.operation?.method !== 'OPTIONS') {
        const response = preflightResponse(call, settings, origin);
        call.recorder?.note(element, `preflight ${response ? 'matches' : 'does not match'}: ${origin}`);
        if (response) call.finish(response);
        else if (settings.terminates) call.finish(new GatewayResponse());
        return;
      }
      const isAllowed = allowsOrigin(settings, origin);
      call.recorder?.note(element, `origin ${isAllowed ? 'is' : 'is not'} allowed: ${origin}`);
      if (isAllowed) {
        applied.add(call);
        call.afterwards.push((ended) => {
          for (const [name, value] of originHeaders(settings, origin)) ended.ownResponse.headers.set(name, [value]);
        });
      } else if (settings.terminates && ['GET', 'HEAD'].includes(call.method)) call.finish(new GatewayResponse());
    };
  },
});

function preflightResponse(call: Call, settings: CorsSettings, origin: string): GatewayResponse | undefined {
  const { headers } = call.request;
  const method = (headers.get('access-control-request-method') ?? '').toUpperCase();
  const asked = (headers.get('access-control-request-headers') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const allows = (list: readonly string[], value: string) => list.includes('*') || list.includes(value);
  const isAllowed =
    allowsOrigin(settings, origin) &&
    allows(settings.methods, method) &&
    asked.every((name) => allows(settings.headers, name));
  if (!isAllowed) return undefined;
  const fields = new Fields(originHeaders(settings, origin, false));
  const list = (allowed: readonly string[], wanted: readonly string[]) => (allowed.includes('*') ? wanted : allowed);
  fields.set('Access-Control-Allow-Methods', [list(settings.methods, [method]).join(',')]);
  const names = list(settings.headers, asked);
  if (names.length > 0) fields.set('Access-Control-Allow-Headers', [names.join(',')]);
  if (settings.maxAge !== undefined) fields.set('Access-Control-Max-Age', [settings.maxAge]);
  return new GatewayResponse(200, undefined, fields);
}

function originHeaders(settings: CorsSettings, origin: string, exposes = true): readonly (readonly [string, string])[] {
  const { origins, credentials, exposed } = settings;
  return [
    ['Access-Control-Allow-Origin', origins.includes('*') && !credentials ? '*' : origin],
    ...(credentials ? [['Access-Control-Allow-Credentials', 'true'] as const] : []),
    ...(exposes && exposed.length > 0 ? [['Access-Control-Expose-Headers', exposed.join(',')] as const] : []),
  ];
}
