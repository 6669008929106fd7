import type { SpecificationFile } from './specification-file.ts';
import { wordsFor } from './words.ts';

/** Returns a specification with one operation, in the words of an API. It declares the key that a new API requires. */
export function minimal(name: string): SpecificationFile {
  const { title, slug } = wordsFor(name);
  const text = `openapi: 3.0.3
info:
  title: ${JSON.stringify(title)}
  description: ${JSON.stringify(`${title}: replace this description`)}
  version: "1.0"
servers:
  - url: https://${slug}.example.com
security:
  - subscriptionKey: []
paths:
  /items:
    get:
      operationId: list-items
      summary: List items
      description: Returns the items
      responses:
        "200":
          description: The items
          content:
            application/json:
              schema:
                type: array
                items:
                  type: object
                  properties:
                    id:
                      type: string
components:
  securitySchemes:
    subscriptionKey:
      type: apiKey
      name: Ocp-Apim-Subscription-Key
      in: header
`;
  return { text, file: 'specification.yaml' };
}
