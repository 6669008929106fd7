import type { Call } from '../../pipeline/call.ts';
import type { Action } from './action.ts';
import type { ValidationError } from './report.ts';

/** Makes the errors of a body ("Validation errors"). */
export interface BodyErrors {
  ofSchema(details: string): readonly ValidationError[];
  missing(name: string): readonly ValidationError[];
  exception(reason: string): readonly ValidationError[];
  incorrect(name: string, reasons: readonly string[]): readonly ValidationError[];
}

/** The errors of the body of a call's message with a content type. */
export function bodyErrorsOf(call: Call, type: string, action: Action): BodyErrors {
  const isRequest = call.section === 'inbound';
  const [kind, message] = isRequest ? ['RequestBody', 'request'] : ['ResponseBody', 'response'];
  const error = (rule: string, details: string, shown?: string): ValidationError => ({
    name: type,
    type: kind,
    rule,
    details,
    ...(shown === undefined ? {} : { shown }),
    action,
  });
  return {
    ofSchema: (details: string) => [{ ...error('', details), type: 'ApiSchema', name: '' }],
    missing: (name: string) => [
      error(
        'MissingDefinition',
        `API's schema does not contain definition ${name}, which is associated with the content type ${type}.`,
      ),
    ],
    exception: (reason: string) => [
      error(
        'ValidationException',
        `Body of the ${message} cannot be validated for the content type ${type}. ${reason}`,
      ),
    ],
    incorrect: (name: string, reasons: readonly string[]) =>
      reasons.map((text) => {
        const details = `Body of the ${message} does not conform to the definition ${name}, which is associated with the content type ${type}. ${text}`;
        return error('IncorrectMessage', details, details);
      }),
  };
}
