/** Whether the name of a file is one that a specification or a policy may have. */
export const mayBeLinted = (name: string): boolean => /\.(?:ya?ml|json|xml|wsdl|wadl|graphqls?|gql)$/i.test(name);
