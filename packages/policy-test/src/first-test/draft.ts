import type { Setup, TestCaller } from '../format/types.ts';

/** A test while it is written. */
export interface Draft {
  readonly request: NonNullable<Setup['request']>;
  readonly caller: TestCaller;
  readonly namedValues: Readonly<Record<string, string>>;
}

/** The draft as a setup: without what is empty. */
export const setupOf = ({ request, caller, namedValues }: Draft): Setup => ({
  request,
  ...(Object.keys(caller).length === 0 ? {} : { caller }),
  ...(Object.keys(namedValues).length === 0 ? {} : { namedValues }),
});

/** A draft with more of a caller. */
export const withCaller = (draft: Draft, caller: TestCaller): Draft => ({
  ...draft,
  caller: { ...draft.caller, ...caller },
});

/** A draft with a header of the request. */
export const withHeader = (draft: Draft, name: string, value: string): Draft => ({
  ...draft,
  request: { ...draft.request, headers: { ...draft.request.headers, [name]: value } },
});
