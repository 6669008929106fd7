import type { Compiler } from '../../compile/compiler.ts';
import type { PolicyElement } from '../../compile/element.ts';
import type { Reader } from '../../compile/reader.ts';
import type { Call } from '../../pipeline/call.ts';

/** What an element `api` or `operation` names: its id counts more than its name. */
const names = (
  part: PolicyElement,
  { id, name }: { readonly id: string; readonly name: string } | undefined = none,
) => {
  const [ownId, ownName] = [part.attributes.get('id')?.text, part.attributes.get('name')?.text];
  return ownId === undefined ? ownName === name : ownId.toLowerCase() === id.toLowerCase();
};

const none = { id: '', name: '' };

/**
 * The key of the counter of `rate-limit` or `quota`, or of an API or operation inside of it; undefined if it does not count the call: without a
 * subscription, or for another API (quota-policy, "Usage notes" and "Elements").
 */
export function limitedPart(
  element: PolicyElement,
  part: PolicyElement,
  compiler: Compiler,
): Reader<string | undefined> {
  const api = element.children.find((child) => child === part || child.children.includes(part));
  for (const one of [api, part])
    if (one && one !== element && !one.attributes.has('id') && !one.attributes.has('name'))
      throw compiler.invalid(one, 'it needs id or name');
  const isCounted = ({ context }: Call) =>
    part === element ||
    ((api === undefined || api.name !== 'api' || names(api, context.api)) &&
      (part.name !== 'operation' || names(part, context.operation)));
  const path = part === element ? '' : part.path;
  return (call) => {
    const { subscription } = call.subscriber;
    if (!subscription || !isCounted(call)) return undefined;
    return JSON.stringify([element.name, subscription.id, element.place.scope, path]);
  };
}
