import { exception, type NetException } from '../../../runtime/exception.ts';
import type { Run } from '../../../runtime/run.ts';
import type { XObject } from '../nodes.ts';
import type { PathValue } from './values.ts';

/** Where an expression is evaluated. */
export interface PathContext {
  readonly run: Run;
  readonly node: XObject;
  /** From 1. */
  readonly position: number;
  readonly size: number;
  /** Namespaces by prefix; null without a manager. */
  readonly namespaces: ReadonlyMap<string, string> | null;
}

/** An expression of XPath. */
export type PathExpression = (context: PathContext) => PathValue;

export const pathError = (message: string): NetException => exception('System.Xml.XPath.XPathException', message);
