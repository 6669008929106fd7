import type { Diagnostic } from '@apimkit/diagnostics';
import type { Resource } from '@apimkit/model';
import { readSpecification } from '@apimkit/openapi';
import { checkPolicy, decodeExpressions, editPolicy } from '@apimkit/policy';
import { overrideMessages } from './messages.ts';
import type { DocumentOverride, OverrideEntry, Overrides, Patch } from './types.ts';

/** Returns true for a format whose value is an address and not the text itself. */
export const isLink = (format: string) => /(^|-)link(-|$)/i.test(format);

/**
 * Reads the links of entries, so that later stages see only text and a plan shows what a link would change.
 *
 * @param read returns the text of a link (an address, or a path relative to the override file); `secret` means that the link
 * contains the value of a token, which the server at that address would see
 */
export async function readLinks(
  overrides: Overrides,
  read: (link: string, file: string, about: { readonly secret: boolean }) => Promise<string>,
): Promise<{ readonly overrides: Overrides; readonly diagnostics: readonly Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const entries = await Promise.all(
    overrides.entries.map(async (entry) => {
      const { document, ...rest } = entry;
      if (!document || !isLink(document.format)) return entry;
      try {
        const value = await read(document.value, overrides.file, { secret: document.mark.secret === true });
        return { ...rest, document: { ...document, format: document.format.replace(/-?link/i, ''), value } };
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        const link = document.mark.secret ? 'behind a token' : document.value;
        diagnostics.push(overrideMessages.report('link', { link, reason }, document.mark));
        return rest;
      }
    }),
  );
  return { overrides: { ...overrides, entries }, diagnostics };
}

/** A resource with its document replaced, and the effective patches. */
export interface Documented {
  readonly resource: Resource;
  readonly changed: readonly {
    readonly path: readonly string[];
    readonly mark: DocumentOverride['mark'];
    readonly text?: string;
  }[];
}

/** Returns a resource with the document of an override, or with its policy patched. */
export function withDocument(
  resource: Resource,
  { document, patches }: OverrideEntry,
  report: (diagnostic: Diagnostic) => void,
): Documented {
  const replaced = document ? replaceDocument(resource, document, report) : resource;
  const what = resource.id.entry.document ?? '';
  const start: Documented = {
    resource: replaced,
    changed: document && replaced !== resource ? [{ path: [what], mark: document.mark }] : [],
  };
  return patches.reduce<Documented>((kept, patch) => {
    const next = patched(kept.resource, patch, report);
    if (next.policy === kept.resource.policy) return kept;
    const { edit, path, mark } = patch;
    const text = 'value' in edit ? edit.value : 'xml' in edit ? edit.xml : undefined;
    const change = { path: [what, path], mark, ...(text === undefined ? {} : { text }) };
    return { resource: next, changed: [...kept.changed, change] };
  }, start);
}

function replaceDocument(
  resource: Resource,
  { format, value, mark }: DocumentOverride,
  report: (diagnostic: Diagnostic) => void,
): Resource {
  const isPolicy = resource.id.entry.document === 'policy';
  const refuse = (reason: string) => {
    const what = isPolicy ? 'policy' : 'specification';
    report(overrideMessages.report('document', { what, reason: mark.secret ? 'it is not well-formed' : reason }, mark));
    return resource;
  };
  if (isLink(format)) return refuse('its link was not read');
  if (isPolicy) {
    const policy = /^xml$/i.test(format) ? decodeExpressions(value) : value;
    const [problem] = checkPolicy(policy);
    return problem ? refuse(problem.message) : { ...resource, policy };
  }
  const { specification, diagnostics } = readSpecification(value, {});
  const wrong = diagnostics.find(({ severity }) => severity === 'error');
  return specification && !wrong ? { ...resource, specification } : refuse(wrong?.message ?? 'unknown format');
}

function patched(resource: Resource, { path, edit, mark }: Patch, report: (diagnostic: Diagnostic) => void): Resource {
  const { policy, id } = resource;
  const refuse = (reason: string, advice: string) => {
    report(overrideMessages.report('patch', { path, reason, advice }, mark));
    return resource;
  };
  if (policy === undefined) return refuse(`${id} has no policy`, 'Name a policy in the artifacts');
  try {
    const { text, matches } = editPolicy(policy, path, edit);
    // A node to remove may already be absent: then the policy is as requested.
    if (matches === 0 && !('remove' in edit))
      return refuse(`nothing in ${id} matches it`, 'Correct the path, or the policy');
    const [problem] = checkPolicy(text);
    return problem
      ? refuse(`the result is not a valid policy: ${problem.message}`, 'Escape text that is not markup')
      : { ...resource, policy: text };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error), 'Correct the patch');
  }
}
