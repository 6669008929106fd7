import type { Operation } from '../model/api.ts';

/** A place in an API: its text for readers, and its key, which does not depend on lines. */
export interface Place {
  readonly text: string;
  readonly key: string;
}

/** A place whose key is its text. */
export const place = (text: string, key: string = text): Place => ({ text, key });

/** Where an operation is. */
export const operationPlace = ({ label, key }: Pick<Operation, 'label' | 'key'>): Place => place(label, key);

/** A part of a place: `GET /pets` and `query limit`. */
export const within = (whole: Place, part: string): Place => place(`${whole.text} ${part}`, `${whole.key} ${part}`);

/** A place inside a schema: `Pet` and `.name`; after a place with several words, a colon separates the schema. */
export function inside(whole: Place, step: string): Place {
  const join = (text: string) => {
    if (!text.includes(' ') || text.includes(': ')) return text + step;
    return `${text}: ${step.startsWith('.') ? step.slice(1) : step}`;
  };
  return place(join(whole.text), join(whole.key));
}
