import type { Check } from './change.ts';
import { bodyChecks, responseChecks } from './checks/bodies.ts';
import { documentChecks } from './checks/document.ts';
import { callbackChecks, operationChecks } from './checks/operations.ts';
import { graphqlChecks, soapChecks } from './checks/others.ts';
import { parameterChecks } from './checks/parameters.ts';
import { schemaChecks } from './checks/schemas.ts';
import { securityChecks } from './checks/security.ts';

/** Every check of specifications. */
export const breakingChecks: readonly Check[] = [
  ...documentChecks,
  ...operationChecks,
  ...callbackChecks,
  ...parameterChecks,
  ...bodyChecks,
  ...responseChecks,
  ...schemaChecks,
  ...securityChecks,
  ...soapChecks,
  ...graphqlChecks,
];
