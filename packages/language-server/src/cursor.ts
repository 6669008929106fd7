import { scanPolicy } from '@apimkit/policy';

/** What the user is typing at a position in a policy. */
export type Cursor = { readonly prefix: string } & (
  | { readonly at: 'element'; readonly above: readonly string[] }
  | {
      readonly at: 'attribute';
      readonly above: readonly string[];
      readonly element: string;
      readonly has: readonly string[];
    }
  | { readonly at: 'value'; readonly above: readonly string[]; readonly element: string; readonly attribute: string }
  | { readonly at: 'hole' }
  | { readonly at: 'member'; readonly chain: readonly string[] }
  | { readonly at: 'nothing' }
);

const tagTail = /^<([\w-]+)((?:\s+[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s+([\w-]*)$/;
const valueTail = /^<([\w-]+)[\s\S]*?\s([\w-]+)\s*=\s*(["'])([^"']*)$/;

/** Reads backwards from a place; the text behind it does not matter, it is being written. */
export function cursorAt(text: string, offset: number): Cursor {
  const before = text.slice(0, offset);
  const near = before.slice(-500);
  const member = /\bcontext((?:\??\.\w+(?:\([^()]*\)|\[[^\]]*\])?)*)\??\.(\w*)$/.exec(near);
  if (member)
    return { at: 'member', chain: (member[1] ?? '').match(/\w+(?=\(|\[|\.|\?|$)/g) ?? [], prefix: member[2] ?? '' };
  const hole = /\{\{\s*([\w.-]*)$/.exec(near);
  if (hole) return { at: 'hole', prefix: hole[1] ?? '' };
  const open = before.lastIndexOf('<');
  const tail = open === -1 ? '' : before.slice(open);
  const above = openElements(before.slice(0, Math.max(0, open)));
  const element = /^<([\w-]*)$/.exec(tail);
  if (element) return { at: 'element', above, prefix: element[1] ?? '' };
  const inTag = tagTail.exec(tail);
  if (inTag) {
    const has = [...(inTag[2] ?? '').matchAll(/([\w-]+)\s*=/g)].map((found) => found[1] ?? '');
    return { at: 'attribute', above, element: inTag[1] ?? '', has, prefix: inTag[3] ?? '' };
  }
  const value = valueTail.exec(tail);
  if (value && !tail.includes('>'))
    return { at: 'value', above, element: value[1] ?? '', attribute: value[2] ?? '', prefix: value[4] ?? '' };
  return { at: 'nothing', prefix: '' };
}

/** Names of the elements that are open at the end of a text, outermost first. */
export function openElements(text: string): readonly string[] {
  const stack: string[] = [];
  for (const token of scanPolicy(text).tokens) {
    if (token.type === 'open' && !token.selfClosing) stack.push(token.name);
    if (token.type === 'close') {
      const index = stack.lastIndexOf(token.name);
      if (index !== -1) stack.length = index;
    }
  }
  return stack;
}
