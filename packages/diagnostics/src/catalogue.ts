import type { Diagnostic, Severity, SourcePlace } from './diagnostic.ts';
import { fillTemplate, type HolesOf, type TemplateValues } from './template.ts';

/** One message of a catalogue: `{name}` marks a hole that the reporter must fill. */
export interface Message {
  readonly severity: Severity;
  readonly message: string;
  readonly help?: string;
}

type Values<M extends Message> = TemplateValues<
  HolesOf<M['message']> | (M['help'] extends string ? HolesOf<M['help']> : never)
>;

/** Every message that a package can report, under one prefix. */
export interface Catalogue<Prefix extends string, M extends Readonly<Record<string, Message>>> {
  readonly prefix: Prefix;
  readonly messages: M;
  /**
   * Creates one diagnostic; the values are checked against the holes of the message.
   *
   * @throws {TypeError} if the code is not in the catalogue (only possible in untyped code)
   */
  report<Code extends keyof M & string>(code: Code, values: Values<M[Code]>, place?: SourcePlace): Diagnostic;
}

/**
 * Declares the messages of a package in one literal: code, severity, text, what to do next.
 *
 * @example
 * const messages = defineMessages('files', {
 *   'json-syntax': { severity: 'error', message: 'This is not JSON: {reason}', help: 'Correct the file' },
 * });
 * messages.report('json-syntax', { reason: 'expected a comma' }, { file: 'tags/red/tagInformation.json' });
 */
export function defineMessages<const Prefix extends string, const M extends Readonly<Record<string, Message>>>(
  prefix: Prefix,
  messages: M,
): Catalogue<Prefix, M> {
  return {
    prefix,
    messages,
    report(code, values, place = {}) {
      const found: Message | undefined = messages[code];
      if (!found) throw new TypeError(`no message ${prefix}/${code}; known: ${Object.keys(messages).join(', ')}`);
      const fill = (text: string) => fillTemplate(text, values);
      return {
        code: `${prefix}/${code}`,
        severity: found.severity,
        message: fill(found.message),
        ...place,
        ...(found.help === undefined ? {} : { help: fill(found.help) }),
      };
    },
  };
}
