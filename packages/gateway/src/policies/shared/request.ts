import type { Compiler } from '../../compile/compiler.ts';
import type { PolicyElement } from '../../compile/element.ts';
import { wrongType } from '../../compile/reader.ts';
import type { Step } from '../../compile/step.ts';
import { Fields } from '../../message/fields.ts';
import { GatewayRequest } from '../../message/request.ts';
import { httpUrl } from '../../message/url.ts';
import type { Call } from '../../pipeline/call.ts';
import { bodyOf } from '../set-body.ts';
import { headerChange } from '../set-header.ts';

type Change = (call: Call, request: GatewayRequest) => void;

/** Compiles the request of `send-request` and `send-one-way-request`: `mode="copy"` begins with the request of the call. */
export function requestOf(element: PolicyElement, compiler: Compiler): (call: Call) => GatewayRequest {
  const copies = element.attributes.get('mode')?.text.trim() === 'copy';
  const urlElement = compiler.child(element, 'set-url');
  const url = urlElement && compiler.content(urlElement);
  if (!url && !copies) throw compiler.invalid(element, 'set-url is missing');
  const changes = element.children.flatMap((child) => changeOf(child, compiler));
  return (call) => {
    const href = url?.(call) ?? call.request.href;
    const parsed = httpUrl(href);
    if (!parsed) throw wrongType(element, `Invalid URI: ${href}`);
    const { request } = call;
    const made = new GatewayRequest({
      method: copies ? request.method : 'GET',
      base: parsed.origin,
      path: parsed.pathname,
      query: parsed.search,
      headers: copies ? request.headers.copy() : new Fields(),
      body: copies ? request.body : undefined,
    });
    if (copies) made.headers.delete('Host');
    for (const change of changes) change(call, made);
    return made;
  };
}

function changeOf(child: PolicyElement, compiler: Compiler): readonly Change[] {
  switch (child.name) {
    case 'set-url':
      return [];
    case 'set-method': {
      const method = compiler.content(child);
      return [
        (call, request) => {
          request.method = method(call).trim().toUpperCase();
        },
      ];
    }
    case 'set-header': {
      const apply = headerChange(child, compiler);
      return [(call, request) => apply(call, request.headers)];
    }
    case 'set-body': {
      const body = bodyOf(child, compiler);
      return [
        (call, request) => {
          request.body = body(call);
        },
      ];
    }
    default:
      return [onRequest(child, compiler.step(child), compiler)];
  }
}

/** Runs another policy, such as an authentication, as if the request were that of the call. */
function onRequest(element: PolicyElement, step: Step, compiler: Compiler): Change {
  return (call, request) => {
    const { request: own, section } = call;
    call.request = request;
    call.section = 'inbound';
    try {
      if (step(call)) throw compiler.unsupported(element, 'it cannot wait inside of another request');
    } finally {
      call.request = own;
      call.section = section;
    }
  };
}
