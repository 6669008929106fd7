/** The template of steps that install the command line. The same text is in `azure-devops/setup.yml` of the repository of apimkit. */
export const setupTemplate = `# Installs apimkit. https://github.com/apimkit/apimkit/blob/main/docs/guides/pipelines.md
parameters:
  # Version of @apimkit/cli.
  - name: version
    type: string
  # A tarball, or the name of the package in another registry; default: the package in the registry of .npmrc.
  - name: package
    type: string
    default: ''
  - name: nodeVersion
    type: string
    default: '24.x'

steps:
  - task: NodeTool@0
    displayName: Install Node.js
    inputs:
      versionSpec: \${{ parameters.nodeVersion }}
  - bash: npm install --global --ignore-scripts --no-audit --no-fund "\${APIMKIT_PACKAGE:-@apimkit/cli@$APIMKIT_VERSION}"
    displayName: Install apimkit
    env:
      APIMKIT_PACKAGE: \${{ parameters.package }}
      APIMKIT_VERSION: \${{ parameters.version }}
`;
