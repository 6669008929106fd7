import type { TypeDeclaration } from '../../types/declare.ts';
import { apiTypes } from './apis.ts';
import { bodyType } from './body.ts';
import { callerTypes } from './callers.ts';
import { extensionType } from './extensions.ts';
import { messageTypes } from './messages.ts';
import { rootTypes } from './root.ts';
import { serviceTypes } from './service.ts';
import { tokenTypes } from './tokens.ts';
import { urlType } from './url.ts';

/** The types of `context`, and the extension methods that the service documents. */
export const contextTypes: readonly TypeDeclaration[] = [
  ...rootTypes,
  ...apiTypes,
  ...callerTypes,
  ...serviceTypes,
  ...messageTypes,
  bodyType,
  urlType,
  ...tokenTypes,
  extensionType,
];
