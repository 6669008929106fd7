import type { CommandDeclaration } from '../command.ts';
import type { CompletedCommand } from '../completion/commands.ts';
import { exitCodes } from '../exit-codes.ts';

type Script = (commands: readonly CompletedCommand[]) => string;

const scripts = {
  bash: async (): Promise<Script> => (await import('../completion/bash.ts')).bashScript,
  zsh: async (): Promise<Script> => (await import('../completion/zsh.ts')).zshScript,
  fish: async (): Promise<Script> => (await import('../completion/fish.ts')).fishScript,
  powershell: async (): Promise<Script> => (await import('../completion/powershell.ts')).powershellScript,
};

/** The shells with a script. */
export const shells = Object.keys(scripts) as readonly (keyof typeof scripts)[];

/** @param all the commands to complete */
export const completionOf = (all: () => readonly CommandDeclaration[]): CommandDeclaration => ({
  name: 'completion',
  summary: 'Print the script that completes commands, flags and their values in a shell',
  argument: { name: '<shell>', description: 'bash, zsh, fish or powershell', choices: shells },
  flags: [],
  examples: [
    'source <(apimkit completion bash)',
    'apimkit completion zsh > ~/.zsh/completions/_apimkit',
    'apimkit completion fish > ~/.config/fish/completions/apimkit.fish',
    'apimkit completion powershell | Out-String | Invoke-Expression',
  ],
  async run({ argument, output }) {
    const [{ commonFor }, { completedCommands }, script] = await Promise.all([
      import('../common-flags.ts'),
      import('../completion/commands.ts'),
      scripts[argument as keyof typeof scripts](),
    ]);
    const text = script(completedCommands(all(), commonFor));
    output.print(text.trimEnd());
    output.data({ shell: argument, script: text });
    return exitCodes.fine;
  },
});
