import type { Check } from '../change.ts';
import { bodyChecks, responseChecks } from './bodies.ts';
import { documentChecks } from './document.ts';
import { callbackChecks, operationChecks } from './operations.ts';
import { graphqlChecks, soapChecks } from './others.ts';
import { parameterChecks } from './parameters.ts';
import { schemaChecks } from './schemas.ts';
import { securityChecks } from './security.ts';

/** Every check of specifications. */
export const specificationChecks: readonly Check[] = [
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
