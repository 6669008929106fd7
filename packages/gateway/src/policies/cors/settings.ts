import type { Compiler } from '../../compile/compiler.ts';
import type { PolicyElement } from '../../compile/element.ts';
import type { Call } from '../../pipeline/call.ts';

/** What a `cors` element allows, in a call. */
export interface CorsSettings {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  /** In lower case. */
  readonly headers: readonly string[];
  readonly exposed: readonly string[];
  readonly credentials: boolean;
  readonly terminates: boolean;
  readonly maxAge: string | undefined;
}

/** Compiles a `cors` element. */
export function corsSettings(element: PolicyElement, compiler: Compiler): (call: Call) => CorsSettings {
  const list = (name: string, item: string) => {
    const parent = compiler.child(element, name);
    return parent && compiler.children(parent, item).map((one) => compiler.content(one));
  };
  const origins = list('allowed-origins', 'origin');
  if (!origins || origins.length === 0) throw compiler.invalid(element, 'allowed-origins is missing');
  const methods = list('allowed-methods', 'method');
  const headers = list('allowed-headers', 'header') ?? [];
  const exposed = list('expose-headers', 'header') ?? [];
  const credentials = compiler.flag(element, 'allow-credentials', false);
  const terminates = compiler.flag(element, 'terminate-unmatched-request', true);
  const methodsElement = compiler.child(element, 'allowed-methods');
  const maxAge = methodsElement && compiler.text(methodsElement, 'preflight-result-max-age');
  return (call) => ({
    origins: origins.map((read) => originOf(read(call))),
    // Without the element, GET and POST are allowed (cors-policy, "Elements").
    methods: methods ? methods.map((read) => read(call).toUpperCase()) : ['GET', 'POST'],
    headers: headers.map((read) => read(call).toLowerCase()),
    exposed: exposed.map((read) => read(call)),
    credentials: credentials(call),
    terminates: terminates(call),
    maxAge: maxAge?.(call),
  });
}

/** The origin of a URI, with the port that it has by default. */
function originOf(text: string): string {
  return text === '*' || text === 'null' ? text : (URL.parse(text)?.origin.toLowerCase() ?? text.toLowerCase());
}

/** Whether an origin is allowed. */
export const allowsOrigin = ({ origins }: CorsSettings, origin: string): boolean =>
  origins.includes('*') || origins.includes(originOf(origin));
