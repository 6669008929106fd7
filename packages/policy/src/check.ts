import { type Diagnostic, defineMessages, rangeAt } from '@apimkit/diagnostics';
import { policyTree } from './tree.ts';

/** What can be wrong with the form of a policy. */
export const policyMessages = defineMessages('policy', {
  syntax: {
    severity: 'error',
    message: 'This is not a policy document: {reason}',
    help: 'Mend the document; outside of expressions it must be well-formed XML',
  },
  empty: {
    severity: 'error',
    message: 'The policy is empty',
    help: 'Write a <policies> or <fragment> document, or delete the file',
  },
});

/**
 * Says what keeps a document from being a well-formed policy, with exact ranges. An empty result means that the
 * service can read it; what it says is not judged here.
 *
 * @param file path for the diagnostics
 */
export function checkPolicy(text: string, file?: string): readonly Diagnostic[] {
  const place = (offset: number) => ({ ...(file === undefined ? {} : { file }), range: rangeAt(text, offset) });
  if (text.replace(/^\uFEFF/, '').trim() === '') return [policyMessages.report('empty', {}, place(0))];
  return policyTree(text).problems.map(({ offset, reason }) =>
    policyMessages.report('syntax', { reason }, place(offset)),
  );
}
