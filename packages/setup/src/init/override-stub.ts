/**
 * Returns the text of a new override file: comments with the form of its sections, so that it overrides nothing.
 *
 * @param path of the file in the repository, from which the schema is found
 */
export function overrideStub(environment: string, path: string): string {
  const up = '../'.repeat(path.split('/').length - 1) || './';
  return `# yaml-language-server: $schema=${up}node_modules/@apimkit/cli/schemas/overrides.json
# Values of ${environment}. Names are those in the artifacts; only what differs is listed.
#
# namedValues:
#   - name: environment
#     properties:
#       value: ${environment}
#
# backends:
#   - name: orders
#     properties:
#       url: https://orders.example.com
#       credentials:
#         header:
#           x-api-key: ["{#orders-key#}"]    # filled from the variable ORDERS_KEY of the pipeline
#
# apis:
#   - name: orders
#     properties:
#       serviceUrl: https://orders.example.com/v1
`;
}
