import { exception, type NetException } from '../../runtime/exception.ts';

/** `ArgumentException` of a parameter. */
export const argumentWrong = (message: string, parameter?: string): NetException =>
  exception('ArgumentException', parameter ? `${message} (Parameter '${parameter}')` : message);

/** `ArgumentOutOfRangeException` of a parameter. */
export const outOfRange = (message: string, parameter: string): NetException =>
  exception('ArgumentOutOfRangeException', `${message} (Parameter '${parameter}')`);

/** An index that is not of an item. */
export const indexOutOfRange = (): NetException =>
  outOfRange('Index was out of range. Must be non-negative and less than the size of the collection.', 'index');

/** The state of the object does not allow the call. */
export const invalidOperation = (message: string): NetException => exception('InvalidOperationException', message);

/** The collection was changed inside of its own `foreach`. */
export const collectionModified = (): NetException =>
  invalidOperation('Collection was modified; enumeration operation may not execute.');

/** A member that the collection refuses. */
export const notSupported = (message: string): NetException => exception('NotSupportedException', message);
