/** True for a flag of the query that is set. The service ignores case: Azure/apiops sends `export=True`. */
export const isSet = (query: URLSearchParams, name: string): boolean => query.get(name)?.toLowerCase() === 'true';
