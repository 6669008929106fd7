import { type PolicyReference, policyReferences } from '@apimkit/policy';
import type { Location, Position, Range, WorkspaceEdit } from 'vscode-languageserver';
import { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeOf } from './convert.ts';
import type { RepositoryState } from './repository-state.ts';

/** The name of another resource that a policy has at a position. */
export function referenceAt(document: TextDocument | undefined, position: Position): PolicyReference | undefined {
  const offset = document?.offsetAt(position) ?? 0;
  return document && policyReferences(document.getText()).find(({ start, end }) => start <= offset && offset <= end);
}

/** Every place of every policy that names the same resource. */
export function locationsOf(
  state: RepositoryState,
  { role, name }: PolicyReference,
): readonly (Location & { readonly text: string })[] {
  return state.policies.flatMap(({ file }) => {
    const text = state.textOf(file);
    if (text === undefined || !file.endsWith('.xml')) return [];
    const document = TextDocument.create(state.uriOf(file), 'xml', 0, text);
    return policyReferences(text)
      .filter((one) => one.role === role && isSameName(one.name, name))
      .map(({ start, end }) => ({
        uri: document.uri,
        range: rangeOf(document, start, end),
        text: text.slice(start, end),
      }));
  });
}

/** The files of the resource that a reference names; its policy comes first. */
export function definitionsOf(state: RepositoryState, reference: PolicyReference): readonly Location[] {
  const found = state.things.find((one) => one.role === reference.role && isSameName(one.name, reference.name));
  const range: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const files = [...(found?.files ?? [])].sort((a, b) => Number(b.endsWith('.xml')) - Number(a.endsWith('.xml')));
  return files.map((file) => ({ uri: state.uriOf(file), range }));
}

/** The edits that give a resource another name in every policy. */
export function renameOf(state: RepositoryState, reference: PolicyReference, newName: string): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const { uri, range, text } of locationsOf(state, reference)) {
    const replaced = text.replace(reference.name, () => newName);
    changes[uri] = [...(changes[uri] ?? []), TextEdit.replace(range, replaced)];
  }
  return { changes };
}

const isSameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
