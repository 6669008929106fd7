import { compact, textOf } from './document/json.ts';
import { OperationNames } from './operation-names.ts';
import type { ImportedApi } from './specification.ts';
import { children, parseXml } from './xml.ts';

/** Reads a WSDL document: every operation of a binding is a POST that its SOAP action selects. */
export function importWsdl(text: string): ImportedApi {
  const [definitions] = children(parseXml(text), 'definitions');
  const names = new OperationNames();
  const [binding] = children(definitions, 'binding');
  const [service] = children(definitions, 'service');
  const address = children(children(service, 'port')[0], 'address')[0];
  const operations = children(binding, 'operation').map((one) => {
    const displayName = textOf(one['@name']) ?? '';
    const action = textOf(children(one, 'operation')[0]?.['@soapAction']);
    const urlTemplate = action === undefined ? '/' : `/?soapAction=${action}`;
    const name = names.next({ operation: { operationId: displayName }, method: 'post', path: urlTemplate });
    return { name, properties: compact({ displayName, method: 'POST', urlTemplate, description: displayName }) };
  });
  return {
    api: compact({ displayName: textOf(service?.['@name']), serviceUrl: textOf(address?.['@location']) }),
    operations,
    schemas: {},
  };
}
