import { definePolicy } from '../compile/policy.ts';
import { xmlToJson } from '../xml/to-json.ts';
import { parseXml } from '../xml/tree.ts';
import { conversion } from './shared/conversion.ts';

/** `direct` is the form of Newtonsoft.Json: attributes begin with `@`, and text beside them is `#text` (xml-to-json-policy). */
export const xmlToJsonPolicy = definePolicy({
  name: 'xml-to-json',
  support: 'runs',
  notes: 'The form of `javascript-friendly` is not documented: attributes are members without `@`.',
  compile(element, compiler) {
    const kind = compiler.requiredText(element, 'kind');
    const arrays = compiler.flag(element, 'always-array-child-elements', false);
    return conversion(element, compiler, 'xml', 'json', (call) => {
      const isDirect = kind(call).trim() === 'direct';
      const form = { prefix: isDirect ? '@' : '', textName: isDirect ? '#text' : '$text', alwaysArrays: arrays(call) };
      return (text) => JSON.stringify(xmlToJson(parseXml(text), form));
    });
  },
});
