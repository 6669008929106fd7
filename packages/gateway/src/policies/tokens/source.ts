import type { Compiler } from '../../compile/compiler.ts';
import type { PolicyElement } from '../../compile/element.ts';
import { queryValues } from '../../message/query.ts';
import type { Call } from '../../pipeline/call.ts';

/**
 * Compiles where the token is: in a header, in the query, or a value (validate-jwt-policy, "Attributes"). `require-scheme` counts only for the
 * header `Authorization` ("Usage notes").
 */
export function tokenSource(
  element: PolicyElement,
  compiler: Compiler,
  defaultHeader?: string,
): (call: Call) => string | undefined {
  const value = compiler.text(element, 'token-value');
  if (value) return (call) => nonEmpty(value(call));
  const query = compiler.text(element, 'query-parameter-name');
  if (query) return (call) => nonEmpty(queryValues(call.request.query, query(call))[0]);
  const header =
    compiler.text(element, 'header-name') ?? (defaultHeader === undefined ? undefined : () => defaultHeader);
  if (!header) throw compiler.invalid(element, 'it needs header-name, query-parameter-name or token-value');
  const required = compiler.text(element, 'require-scheme');
  return (call) => {
    const name = header(call);
    const content = (call.request.headers.get(name) ?? '').trim();
    const [scheme, token] = /^(?:(\S+)\s+)?(\S*)$/.exec(content)?.slice(1) ?? [];
    const wanted = name.toLowerCase() === 'authorization' ? required?.(call) : undefined;
    if (wanted !== undefined && wanted.toLowerCase() !== scheme?.toLowerCase()) return undefined;
    return nonEmpty(token);
  };
}

const nonEmpty = (text: string | undefined): string | undefined => text || undefined;
