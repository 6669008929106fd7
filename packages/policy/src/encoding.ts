import { decodeEntities, encodeEntities, encodeText, isEncoded } from './entities.ts';
import { scanPolicy } from './scan.ts';

/**
 * Converts `rawxml` to `xml`: encodes the expressions of a policy so that any XML parser can read it, as the service does. It
 * also encodes `>`, and quotes in attributes only (official examples ApiManagementListWorkspaceApiPolicies and
 * ApiManagementCreateApiPolicyNonXmlEncoded). Expressions that are already encoded keep their meaning.
 */
export function encodeExpressions(text: string): string {
  return mapExpressions(text, (code, quote) => {
    const raw = isEncoded(code, quote) ? decodeEntities(code) : code;
    return quote === undefined ? encodeText(raw) : encodeEntities(raw, quote);
  });
}

/** Converts `xml` to `rawxml`: decodes the expressions of a policy to C#. */
export function decodeExpressions(text: string): string {
  return mapExpressions(text, (code, quote) => (isEncoded(code, quote) ? decodeEntities(code) : code));
}

function mapExpressions(text: string, change: (code: string, quote?: string) => string): string {
  const pieces: string[] = [];
  let at = 0;
  const replace = (start: number, end: number, quote?: string) => {
    pieces.push(text.slice(at, start), change(text.slice(start, end), quote));
    at = end;
  };
  for (const token of scanPolicy(text).tokens) {
    if (token.type === 'expression') replace(token.start, token.end);
    if (token.type !== 'open') continue;
    for (const { expression, valueStart, value, quote } of token.attributes)
      if (expression) replace(valueStart, valueStart + value.length, quote);
  }
  return pieces.join('') + text.slice(at);
}
