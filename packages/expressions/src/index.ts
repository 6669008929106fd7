/**
 * Evaluates the C# of policy expressions as .NET does.
 *
 * @module
 */
export type { Compilation, CompiledExpression, ExpressionProblem } from './compile.ts';
export { compileExpression } from './compile.ts';
export type * from './context.ts';
export type {
  CertificateFacts,
  ExpressionCrypto,
  ExpressionHost,
  ExpressionLimits,
  HashName,
} from './host.ts';
export { defaultLimits } from './host.ts';
export { HostValues } from './host-values.ts';
export { LimitError, NetException, UnsupportedError } from './runtime/exception.ts';
export type { Value } from './runtime/values.ts';
