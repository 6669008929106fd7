import { importSpecification, type Json, projectSpecification, type Specification } from '@apimkit/openapi';
import { canonicalJson, objectOf } from '@apimkit/openapi/document';
import { place } from './place.ts';
import { type Recorded, record } from './recorder.ts';

/** Everything that changed between two WSDL documents: operations one by one, messages and types as a whole. */
export function compareSoap(before: Specification, after: Specification): readonly Recorded[] {
  const recorded: Recorded[] = [];
  const [a, b] = [importSpecification(before), importSpecification(after)];
  const [actions, actionsNow] = [actionsOf(a.operations), actionsOf(b.operations)];
  const at = (name: string) => ({ place: place(name), operations: [name] });
  for (const [name, action] of actions) {
    const now = actionsNow.get(name);
    if (now === undefined) recorded.push(record('soap-operation-removed', at(name)));
    else if (now !== action) recorded.push(record('soap-action-changed', at(name), { before: action, after: now }));
  }
  for (const name of actionsNow.keys()) if (!actions.has(name)) recorded.push(record('soap-operation-added', at(name)));
  const [url, urlNow] = [a.api.serviceUrl ?? 'none', b.api.serviceUrl ?? 'none'];
  if (url !== urlNow)
    recorded.push(record('soap-address-changed', { place: place('service') }, { before: url, after: urlNow }));
  if (
    recorded.every(({ change }) => change.check === 'soap-address-changed') &&
    messagesOf(before) !== messagesOf(after)
  )
    recorded.push(record('soap-messages-changed', { place: place('messages') }));
  return recorded;
}

function actionsOf(operations: ReturnType<typeof importSpecification>['operations']): ReadonlyMap<string, string> {
  return new Map(
    operations.map(({ name, properties }) => [
      String(properties.displayName ?? name),
      String(properties.urlTemplate).replace('/?soapAction=', ''),
    ]),
  );
}

/** What is neither a binding nor a service: the shape of what is sent and received. */
function messagesOf(specification: Specification): string {
  const root: Json = projectSpecification(specification).wsdl ?? {};
  const definitions = objectOf(objectOf(root).definitions ?? objectOf(root).description);
  const { types, message, portType, interface: contract } = definitions;
  return canonicalJson({ types: types ?? null, message: message ?? null, portType: portType ?? contract ?? null });
}
