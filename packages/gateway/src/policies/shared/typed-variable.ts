import type { Compiler } from '../../compile/compiler.ts';
import type { PolicyElement } from '../../compile/element.ts';
import type { Call } from '../../pipeline/call.ts';

/** Sets a variable to a value with a type of .NET. */
export type TypedVariable = (call: Call, text: string) => void;

const conversions = {
  int: (text: string) => `int.Parse(${text})`,
  Jwt: (text: string) => `${text}.AsJwt()`,
  JArray: (text: string) => `JArray.Parse(${text})`,
};

/**
 * Compiles what sets the variable that an attribute names: an expression converts a text, so that the value is what expressions make themselves.
 * Undefined if the element does not have the attribute.
 */
export function typedVariable(
  element: PolicyElement,
  compiler: Compiler,
  attribute: string,
  type: keyof typeof conversions,
): TypedVariable | undefined {
  const name = element.attributes.get(attribute)?.text;
  if (name === undefined) return undefined;
  const variable = `(string)context.Variables[@"${name.replaceAll('"', '""')}"]`;
  const text = `@((object)(${conversions[type](`(${variable})`)}))`;
  const convert = compiler.contentValue({ ...element, content: { text, isExpression: true } });
  return (call, given) => {
    call.variables.set(name, given);
    call.variables.set(name, convert(call));
  };
}
