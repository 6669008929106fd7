import type { Compiler } from '../../compile/compiler.ts';
import type { PolicyElement } from '../../compile/element.ts';
import type { Reader } from '../../compile/reader.ts';

/** The texts of the elements inside of an element, such as `audiences`. */
export function textsIn(element: PolicyElement, compiler: Compiler, name: string): Reader<readonly string[]> {
  const texts = (compiler.child(element, name)?.children ?? []).map((child) => compiler.content(child));
  return (call) => texts.map((text) => text(call));
}
