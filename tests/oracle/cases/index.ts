import { bodies } from './bodies.ts';
import { components } from './components.ts';
import { paths } from './paths.ts';
import { schemas } from './schemas.ts';
import { swaggers } from './swagger.ts';
import { texts } from './texts.ts';
import type { Cases } from './write.ts';

/** Small documents, one for each construct that an importer can treat in more than one way. */
export const cases: Cases = { ...texts, ...paths, ...bodies, ...schemas, ...components, ...swaggers };
