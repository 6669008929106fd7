import type { Operation } from '../model/api.ts';

/** Where in an API something is: as a reader sees it, and as it is told from others whatever lines move. */
export interface Place {
  readonly text: string;
  readonly key: string;
}

/** A place that reads as it is told. */
export const place = (text: string, key: string = text): Place => ({ text, key });

/** Where an operation is. */
export const operationPlace = ({ label, key }: Pick<Operation, 'label' | 'key'>): Place => place(label, key);

/** A part of a place: `GET /pets` and `query limit`. */
export const within = (whole: Place, part: string): Place => place(`${whole.text} ${part}`, `${whole.key} ${part}`);

/** What is inside a schema: `Pet` and `.name`; behind a place with words in it, a colon tells where the schema begins. */
export function inside(whole: Place, step: string): Place {
  const join = (text: string) => {
    if (!text.includes(' ') || text.includes(': ')) return text + step;
    return `${text}: ${step.startsWith('.') ? step.slice(1) : step}`;
  };
  return place(join(whole.text), join(whole.key));
}
