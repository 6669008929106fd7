// Specifications of any size for measuring: models with two operations each; each with a few findings.

/** How a specification is made. */
export interface Shape {
  readonly models: number;
  /** Every model refers to the one before it: one chain through all of them. */
  readonly deep?: boolean;
  /** Makes names differ between documents. */
  readonly seed?: number;
}

export function makeSpecification({ models, deep = false, seed = 0 }: Shape): Readonly<Record<string, unknown>> {
  const numbers = Array.from({ length: models }, (_, index) => index);
  const name = (index: number) => `Model${seed}x${index}`;
  const refTo = (schema: string) => ({ $ref: `#/components/schemas/${schema}` });
  const json = (schema: unknown) => ({ 'application/json': { schema } });
  const problem = { description: 'Not understood', content: json(refTo('Problem')) };
  const model = (index: number) => ({
    type: 'object',
    description: `Model ${index} of the service`,
    required: ['id'],
    properties: {
      id: { type: 'string', format: 'uuid', description: 'Which one it is' },
      name: { type: 'string', maxLength: 100, example: 'a name' },
      count: { type: 'integer', format: 'int32', minimum: 0, maximum: 100 },
      created: { type: 'string', format: 'date-time' },
      tags: { type: 'array', items: { type: 'string' } },
      ...(deep && index > 0 ? { before: refTo(name(index - 1)) } : { owner: refTo('Owner') }),
    },
  });
  const operations = (index: number) => ({
    get: {
      operationId: `listModels${index}`,
      summary: `List the models ${index}`,
      // Every tenth operation lacks what rules ask for.
      ...(index % 10 === 0 ? {} : { description: `Lists the models ${index}.`, tags: ['models'] }),
      parameters: [{ name: 'filter', in: 'query', description: 'Which models', schema: { type: 'string' } }],
      responses: {
        200: { description: 'Models', content: json({ type: 'array', items: refTo(name(index)) }) },
        400: problem,
      },
    },
    post: {
      operationId: `createModel${index}`,
      summary: `Create a model ${index}`,
      description: `Creates a model ${index}.`,
      tags: ['models'],
      requestBody: { required: true, content: json(refTo(name(index))) },
      responses: { 201: { description: 'The model', content: json(refTo(name(index))) }, 400: problem },
    },
  });
  return {
    openapi: '3.0.3',
    info: { title: `Service ${seed}`, version: '1.0.0', description: 'A service to measure with' },
    servers: [{ url: 'https://api.example.com/v1' }],
    tags: [{ name: 'models', description: 'Models' }],
    security: [{ key: [] }],
    paths: Object.fromEntries(numbers.map((index) => [`/models${index}`, operations(index)])),
    components: {
      schemas: {
        ...Object.fromEntries(numbers.map((index) => [name(index), model(index)])),
        Owner: {
          type: 'object',
          description: 'Who owns it',
          properties: { mail: { type: 'string', format: 'email' } },
        },
        Problem: { type: 'object', description: 'What is wrong', properties: { title: { type: 'string' } } },
      },
      securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'Ocp-Apim-Subscription-Key' } },
    },
  };
}
