/** Whether a ruleset that comes with apimkit, or with Spectral, has a rule of this name. */
export async function isSpecificationRule(id: string): Promise<boolean> {
  const { rulesOfRulesets } = await import('@apimkit/openapi-lint/node');
  return (await rulesOfRulesets(['strict', 'apim', 'spectral:oas'])).has(id);
}
