import { type OpenapiDocument, type Operation, objectOf, type Place } from '@apimkit/openapi/document';

interface Missing {
  readonly at: Place;
  readonly values: { readonly operation: string };
}

/** The operations that need a response and have neither that one nor one for its range. */
export function* missingResponse(
  { operations }: OpenapiDocument,
  status: string,
  isNeeded: (operation: Operation) => boolean,
): Iterable<Missing> {
  const accepted = [status, `${status[0]}XX`, 'default'];
  for (const operation of operations) {
    const statuses = Object.keys(objectOf(operation.value.responses));
    if (statuses.length > 0 && !statuses.some((one) => accepted.includes(one)) && isNeeded(operation))
      yield { at: operation.place.at('responses'), values: { operation: operation.label } };
  }
}
