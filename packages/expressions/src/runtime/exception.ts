/** An exception of .NET: it can be caught by the expression, and ends it otherwise. */
export class NetException extends Error {
  /** The full name: `System.FormatException`. */
  readonly netType: string;
  readonly inner: NetException | null;
  constructor(netType: string, message: string, inner: NetException | null = null) {
    super(message);
    this.netType = netType;
    this.inner = inner;
  }
}

/**
 * Makes an exception to throw.
 *
 * @param name a full name, or the name of a type in `System`
 */
export function exception(name: string, message: string, inner: NetException | null = null): NetException {
  return new NetException(name.includes('.') ? name : `System.${name}`, message, inner);
}

/** A limit of an evaluation was reached. No expression can catch it. */
export class LimitError extends Error {}

/** Something that is not supported was reached at run time. No expression can catch it. */
export class UnsupportedError extends Error {}
