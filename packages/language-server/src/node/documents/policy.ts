import { formatPolicy, renderEffective } from '@apimkit/policy';
import { inheritedBy } from '@apimkit/repository';
import { completionsAt } from '../../complete.ts';
import { hoverAt } from '../../hover.ts';
import { toCompletionItem } from '../convert.ts';
import { definitionsOf, locationsOf, referenceAt, renameOf } from '../references.ts';
import { lensesOf } from '../service/users.ts';
import type { DocumentKind } from './kind.ts';

/** Policies and fragments. */
export const policyKind: DocumentKind = {
  name: 'policy',
  matches: ({ document }) => /\.xml$/i.test(document.uri),
  complete: async ({ document, offset, state }) =>
    completionsAt(document.getText(), offset, state.things).map(toCompletionItem),
  async hover({ document, offset, state, path }) {
    const policy = state.policies.find(({ file }) => file === path);
    const inherited = policy ? renderEffective(inheritedBy(state.artifacts, policy.resource)) : '';
    return hoverAt(document.getText(), offset, state.things, inherited);
  },
  define({ document, offset, state }) {
    const reference = referenceAt(document, document.positionAt(offset));
    return reference ? definitionsOf(state, reference) : [];
  },
  refer({ document, offset, state }) {
    const reference = referenceAt(document, document.positionAt(offset));
    return reference ? locationsOf(state, reference).map(({ uri, range }) => ({ uri, range })) : [];
  },
  rename({ document, offset, state }, name) {
    const reference = referenceAt(document, document.positionAt(offset));
    return reference ? renameOf(state, reference, name) : null;
  },
  format: formatPolicy,
  lenses: ({ state, path }) => lensesOf(state, path),
};
