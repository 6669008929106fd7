import { xml } from '@codemirror/lang-xml';
import { yaml } from '@codemirror/lang-yaml';
import { syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { basicSetup } from 'codemirror';
import type { Input } from './mode.ts';
import type { Shown } from './question.ts';

/** An editor of the playground. */
export interface Editor {
  readonly element: HTMLElement;
  text(): string;
  replace(text: string): void;
  /** Marks findings in the text and beside it. */
  show(findings: readonly Shown[]): void;
  /** Moves the cursor to a finding. */
  reveal(finding: Shown): void;
  /** Applies the fix of a finding. */
  fix(finding: Shown): void;
  close(): void;
}

/** Creates an editor. `changed` is called after every change of its text. */
export function createEditor({ label, language }: Input, text: string, changed: () => void): Editor {
  const element = document.createElement('div');
  element.className = 'editor';
  const view = new EditorView({
    doc: text,
    parent: element,
    extensions: [
      basicSetup,
      language === 'xml' ? xml() : yaml(),
      syntaxHighlighting(classHighlighter),
      lintGutter(),
      EditorView.contentAttributes.of({ 'aria-label': label }),
      EditorView.updateListener.of(({ docChanged }) => {
        if (docChanged) changed();
      }),
    ],
  });
  const fix = ({ fix: edits = [] }: Shown) =>
    view.dispatch({
      changes: edits.map(({ range, text: insert }) => ({
        from: offsetOf(view.state.doc, range.start),
        to: offsetOf(view.state.doc, range.end),
        insert,
      })),
    });
  return {
    element,
    text: () => view.state.doc.toString(),
    replace: (insert) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert } }),
    show: (findings) =>
      view.dispatch(
        setDiagnostics(
          view.state,
          findings.map((finding) => ({
            ...spanOf(view.state.doc, finding),
            severity: finding.severity,
            source: finding.code,
            message: finding.message,
            ...(finding.fix ? { actions: [{ name: 'Fix', apply: () => fix(finding) }] } : {}),
          })),
        ),
      ),
    reveal: (finding) => {
      const { from, to } = spanOf(view.state.doc, finding);
      view.dispatch({
        selection: { anchor: from, head: to },
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      });
      view.focus();
    },
    fix,
    close: () => view.destroy(),
  };
}

function spanOf(doc: Text, { range }: Shown): { readonly from: number; readonly to: number } {
  if (range === undefined) return { from: 0, to: 0 };
  return { from: offsetOf(doc, range.start), to: offsetOf(doc, range.end) };
}

/** The offset of a position; the text may have become shorter since the position was found. */
function offsetOf(doc: Text, { line, column }: { readonly line: number; readonly column: number }): number {
  if (line > doc.lines) return doc.length;
  const { from, to } = doc.line(line);
  return Math.min(from + column - 1, to);
}
