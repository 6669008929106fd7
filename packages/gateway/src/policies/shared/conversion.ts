import type { Compiler } from '../../compile/compiler.ts';
import type { PolicyElement } from '../../compile/element.ts';
import type { Reader } from '../../compile/reader.ts';
import type { Step } from '../../compile/step.ts';
import { PolicyError } from '../../errors.ts';
import { Body } from '../../message/body.ts';

/**
 * Compiles what `json-to-xml` and `xml-to-json` share: whether they apply, by the type of the content and by what the client accepts, and the
 * new body.
 */
export function conversion(
  element: PolicyElement,
  compiler: Compiler,
  from: 'json' | 'xml',
  to: 'json' | 'xml',
  convert: Reader<(text: string) => string>,
): Step {
  const apply = compiler.requiredText(element, 'apply');
  const considers = compiler.flag(element, 'consider-accept-header', true);
  return (call) => {
    const { message, request } = call;
    if (message.body === undefined || message.body.size === 0) return;
    const type = message.headers.get('content-type') ?? '';
    if (apply(call).trim() !== 'always' && !type.toLowerCase().includes(from)) return;
    const accept = request.headers.get('accept');
    // A request is converted for the backend, which the header of the client does not concern.
    const wants = accept === undefined || accept.includes('*/*') || accept.toLowerCase().includes(to);
    if (message !== request && considers(call) && !wants) return;
    try {
      message.body = new Body(convert(call)(message.body.text));
    } catch (error) {
      throw new PolicyError({
        source: element.policy,
        reason: 'ConversionFailure',
        message: error instanceof Error ? error.message : String(error),
      });
    }
    message.headers.set('Content-Type', [to === 'json' ? 'application/json' : 'text/xml']);
  };
}
