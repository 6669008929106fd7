import type { TypeDeclaration } from '../types/declare.ts';

/** Every type that expressions may use. */
export const library: readonly TypeDeclaration[] = [];
