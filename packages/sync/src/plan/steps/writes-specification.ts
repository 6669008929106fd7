import type { Step } from '../types.ts';

/** True for a step that changes the specification of an API: by an import, or by requests for single operations. */
export const writesSpecification = ({ imports, operations }: Step): boolean =>
  imports === true || operations !== undefined;
