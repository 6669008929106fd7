import type { PolicyElement } from '../../compile/element.ts';
import type { Reader } from '../../compile/reader.ts';
import type { Action } from './action.ts';

/** A `content` element (validate-content-policy, "content attributes"). */
export interface ContentRule {
  readonly element: PolicyElement;
  /** Empty: every content type of the API. */
  readonly type: string;
  readonly engine: string;
  readonly action: Reader<Action>;
  readonly schemaId: string | undefined;
  readonly schemaReference: string | undefined;
  readonly additional: Reader<boolean> | undefined;
  /** Names of properties are compared without case. */
  readonly isCaseless: Reader<boolean>;
}
