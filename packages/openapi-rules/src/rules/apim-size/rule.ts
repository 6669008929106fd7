import { jsonSize } from '../../helpers/json-size.ts';
import { defineRule, from } from '../../rule.ts';

/** The document is larger than 4 MB. */
export const apimSize = defineRule({
  id: 'apim-size',
  family: 'apim',
  severity: 'error',
  rulesets: from('minimal', 'apim'),
  summary: 'The document is larger than 4 MB',
  message: 'The document has {size} MB; API Management accepts at most 4 MB in a request',
  *check({ root, start, text }) {
    const size = text === undefined ? jsonSize(root) : bytesOf(text);
    if (size > 4 * mebibyte) yield { at: start, values: { size: (size / mebibyte).toFixed(1) } };
  },
});

const mebibyte = 1024 * 1024;

const bytesOf = (text: string) => (text.length > mebibyte ? new TextEncoder().encode(text).length : text.length);
