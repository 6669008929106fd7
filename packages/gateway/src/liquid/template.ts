import { Liquid, type Template } from 'liquidjs';
import type { Compiler } from '../compile/compiler.ts';
import type { PolicyElement } from '../compile/element.ts';
import { PolicyError } from '../errors.ts';
import type { Call } from '../pipeline/call.ts';
import { liquidFilters } from './filters.ts';
import { liquidScope } from './scope.ts';

/** Templates cannot read files, and a template or loop that does not end is stopped. */
const engine = new Liquid({
  templates: {},
  ownPropertyOnly: true,
  parseLimit: 1_000_000,
  renderLimit: 1_000,
  memoryLimit: 50_000_000,
  strictFilters: true,
});
for (const [name, filter] of Object.entries(liquidFilters)) engine.registerFilter(name, filter);

/** Compiles the Liquid template of an element. */
export function liquidTemplate(element: PolicyElement, compiler: Compiler): (call: Call) => string {
  let parsed: Template[];
  try {
    parsed = engine.parse(inDialect(element.content.text));
  } catch (error) {
    throw compiler.invalid(element, `the Liquid template is invalid: ${messageOf(error)}`);
  }
  return (call) => {
    try {
      return String(engine.renderSync(parsed, liquidScope(call)));
    } catch (error) {
      throw new PolicyError({ source: element.name, reason: 'LiquidTemplateRenderFailure', message: messageOf(error) });
    }
  };
}

/** The service has `JSONArrayFor`, a loop that puts commas between its items (set-body-policy). */
function inDialect(text: string): string {
  return text
    .replaceAll(/\{%(-?)\s*JSONArrayFor\s+/gi, '{%$1 for ')
    .replaceAll(/\{%-?\s*endJSONArrayFor\s*-?%\}/gi, '{% unless forloop.last %},{% endunless %}{% endfor %}');
}

const messageOf = (error: unknown) => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
