import { randomBytes } from 'node:crypto';

/** Makes a name that no other run uses, the same for the same word. */
export type OwnNames = ((word: string) => string) & {
  /** What every name begins with. */
  readonly prefix: string;
};

export function ownNames(): OwnNames {
  const prefix = `apimkit-test-${randomBytes(4).toString('hex')}-`;
  return Object.assign((word: string) => `${prefix}${word}`, { prefix });
}
