import type { Json } from '@apimkit/openapi';
import { definePolicy } from '../compile/policy.ts';
import { jsonToXml } from '../xml/from-json.ts';
import { printXml } from '../xml/tree.ts';
import { conversion } from './shared/conversion.ts';

/** The members of the JSON are elements of a root (json-to-xml-policy). */
export const jsonToXmlPolicy = definePolicy({
  name: 'json-to-xml',
  support: 'runs',
  notes: 'The root element is `Document`; `parse-date` has no effect.',
  compile(element, compiler) {
    const block = compiler.text(element, 'attribute-block-name', 'attrs');
    const separator = compiler.text(element, 'namespace-separator', '_');
    const prefix = compiler.text(element, 'namespace-prefix', 'xmlns');
    return conversion(element, compiler, 'json', 'xml', (call) => {
      const names = { attributeBlock: block(call), separator: separator(call), namespacePrefix: prefix(call) };
      return (text) => {
        const value = JSON.parse(text) as Json;
        return printXml(jsonToXml('Document', Array.isArray(value) ? { item: value } : value, names));
      };
    });
  },
});
