import type { PolicyBehaviour } from '../compile/policy.ts';
import { choose } from './choose.ts';
import { forwardRequest } from './forward-request.ts';
import { returnResponse } from './return-response.ts';
import { rewriteUri } from './rewrite-uri.ts';
import { setBackendService } from './set-backend-service.ts';
import { setBody } from './set-body.ts';
import { setHeader } from './set-header.ts';
import { setMethod } from './set-method.ts';
import { setQueryParameter } from './set-query-parameter.ts';
import { setStatus } from './set-status.ts';
import { setVariable } from './set-variable.ts';

/** The policies that run. What is not in the list is refused where a call reaches it. */
export const policies: readonly PolicyBehaviour[] = [
  choose,
  forwardRequest,
  returnResponse,
  rewriteUri,
  setBackendService,
  setBody,
  setHeader,
  setMethod,
  setQueryParameter,
  setStatus,
  setVariable,
];

/** The same by name. */
export const behaviours: ReadonlyMap<string, PolicyBehaviour> = new Map(policies.map((one) => [one.name, one]));
