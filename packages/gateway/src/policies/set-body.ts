import type { Value } from '@apimkit/expressions';
import type { Compiler } from '../compile/compiler.ts';
import type { PolicyElement } from '../compile/element.ts';
import { definePolicy } from '../compile/policy.ts';
import { liquidTemplate } from '../liquid/template.ts';
import { Body } from '../message/body.ts';
import type { GatewayResponse } from '../message/response.ts';
import type { Call } from '../pipeline/call.ts';

export const setBody = definePolicy({
  name: 'set-body',
  support: 'runs',
  notes: 'Liquid templates run in liquidjs, which differs from DotLiquid in details.',
  compile(element, compiler) {
    const content = bodyOf(element, compiler);
    return (call) => {
      call.message.body = content(call);
    };
  },
});

/** Compiles `set-body` for any response. */
export function bodyChange(
  element: PolicyElement,
  compiler: Compiler,
): (call: Call, response: GatewayResponse) => void {
  const content = bodyOf(element, compiler);
  return (call, response) => {
    response.body = content(call);
  };
}

/** The content of `set-body`: a literal, an expression, or a Liquid template. */
export function bodyOf(element: PolicyElement, compiler: Compiler): (call: Call) => Body {
  const template = element.attributes.get('template')?.text.trim().toLowerCase();
  if (template === 'liquid') {
    const render = liquidTemplate(element, compiler);
    return (call) => new Body(render(call));
  }
  const read = compiler.contentValue(element);
  return (call) => new Body(contentOf(call, read(call)));
}

/** An array of bytes is sent as it is. */
const contentOf = ({ values }: Call, value: Value): string | Uint8Array =>
  values.bytesOf(value) ?? values.textOf(value);
