import type { Compiler } from '../../compile/compiler.ts';
import type { PolicyElement } from '../../compile/element.ts';
import type { Call } from '../../pipeline/call.ts';

/** A content type without its parameters, in lower case. */
export const plainType = (text: string): string => (text.split(';')[0] ?? '').trim().toLowerCase();

/** Compiles `content-type-map`: the content type by which a body is validated (validate-content-policy, "content-type-map attributes"). */
export function contentTypeOf(map: PolicyElement | undefined, compiler: Compiler): (call: Call) => string {
  const own = (call: Call) => plainType(call.message.headers.get('content-type') ?? '');
  if (!map) return own;
  const [any, missing] = ['any-content-type-value', 'missing-content-type-value'].map((name) =>
    compiler.text(map, name),
  );
  const types = compiler.children(map, 'type').map((type) => ({
    from: compiler.text(type, 'from'),
    when: compiler.flag(type, 'when'),
    to: compiler.requiredText(type, 'to'),
  }));
  return (call) => {
    const given = own(call);
    // A `type` element counts more than the attributes.
    const mapped = types.find(({ from, when }) => (from ? plainType(from(call)) === given : when?.(call) === true));
    if (mapped) return plainType(mapped.to(call));
    if (any) return plainType(any(call));
    return given === '' && missing ? plainType(missing(call)) : given;
  };
}
