// Code with colours. The highlighter returns a tree, which becomes elements and texts: no text is parsed as HTML.
import json from 'highlight.js/lib/languages/json';
import xml from 'highlight.js/lib/languages/xml';
import { createLowlight } from 'lowlight';
import type { ComponentChildren } from 'preact';

const highlighter = createLowlight({ json, xml });
/** Longer texts are shown without colours. */
const longest = 100_000;

interface Branch {
  readonly type: string;
  readonly value?: string;
  readonly properties?: { readonly className?: unknown };
  readonly children?: readonly Branch[];
}

/** A text in a language. */
export function Code({ text, language }: { readonly text: string; readonly language: 'xml' | 'json' }) {
  if (text.length > longest) return <>{text}</>;
  return <>{elementsOf(highlighter.highlight(language, text) as Branch)}</>;
}

const elementsOf = ({ children = [] }: Branch): ComponentChildren =>
  children.map((child, index) => {
    if (child.type === 'text') return child.value;
    const names = child.properties?.className;
    return (
      <span key={index} class={Array.isArray(names) ? names.join(' ') : ''}>
        {elementsOf(child)}
      </span>
    );
  });
