import type { Comparison } from './recorded.ts';

/** Compares the expressions of public policies, where they and .NET are there. */
export const comparePublic = (): readonly Comparison[] => [];
