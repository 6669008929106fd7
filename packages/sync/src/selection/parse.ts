import { type Diagnostic, suggestion, wildcards } from '@apimkit/diagnostics';
import type { Artifacts } from '@apimkit/model';
import { syncMessages } from '../messages.ts';
import { findSelector, patternsOf, prefixes, type Selector } from './selectors.ts';

/** A selector with its pattern, as the user wrote it. */
export interface Term {
  readonly text: string;
  readonly pattern: string;
  readonly selector: Selector;
  /** Keys of the resources that match, without what is below them. */
  roots(artifacts: Artifacts): ReadonlySet<string>;
  /** Kinds that must be read to know what matches. */
  readonly reaches: readonly string[];
}

/** Terms, and what is wrong with the texts. */
export interface ParsedTerms {
  readonly terms: readonly Term[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads selectors such as `api:orders*`. A prefix that does not exist is an error: it would select nothing. */
export function parseTerms(texts: readonly string[]): ParsedTerms {
  const terms: Term[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const text of texts) {
    const at = text.indexOf(':');
    const [prefix, pattern] = [text.slice(0, Math.max(at, 0)).trim().toLowerCase(), text.slice(at + 1).trim()];
    const selector = findSelector(prefix);
    if (selector && pattern !== '') terms.push(termOf(text, pattern, selector));
    else if (selector) diagnostics.push(syncMessages.report('selector-pattern', { text, example: selector.example }));
    else if (at < 0) diagnostics.push(syncMessages.report('selector-shape', { text, prefixes: known }));
    else {
      const advice = suggestion(prefix, prefixes, `Use ${known}`);
      diagnostics.push(syncMessages.report('selector-prefix', { text, prefix, advice }));
    }
  }
  return { terms, diagnostics };
}

const known = prefixes.slice(0, 6).join(', ');

function termOf(text: string, pattern: string, selector: Selector): Term {
  const patterns = patternsOf(selector, pattern);
  const tests = patterns.map((one) => wildcards(one));
  return {
    text,
    pattern,
    selector,
    reaches: selector.reaches(patterns),
    roots: (artifacts) =>
      new Set(
        [...selector.candidates(artifacts)]
          .filter((one) => tests.some((matches) => matches(one.text)))
          .map(({ key }) => key),
      ),
  };
}
