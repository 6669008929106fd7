import { type CompletedCommand, firstWords, type Suggested, secondWords } from './commands.ts';

/** A script for PowerShell 5.1 and later. */
export function powershellScript(commands: readonly CompletedCommand[]): string {
  const groups = [...secondWords(commands)];
  const lines = [
    'Register-ArgumentCompleter -Native -CommandName apimkit -ScriptBlock {',
    '  param($current, $tree, $position)',
    '  $flags = @{',
    ...commands.map(({ name, flags }) => `    ${quoted(name)} = ${list(flags.map((flag) => flag.name))}`),
    '  }',
    '  $values = @{',
    ...commands.flatMap(({ name, flags }) =>
      flags
        .filter(({ value }) => typeof value === 'object')
        .map((one) => `    ${quoted(`${name} ${one.name}`)} = ${valuesOf(one.value)}`),
    ),
    '  }',
    '  $arguments = @{',
    `    '' = ${list([...firstWords(commands).keys(), '--help', '--version'])}`,
    ...groups.map(([first, all]) => `    ${quoted(first)} = ${list(all.map(({ name }) => name.split(' ')[1] ?? ''))}`),
    ...commands
      .filter(({ argument }) => typeof argument === 'object')
      .map(({ name, argument }) => `    ${quoted(name)} = ${valuesOf(argument)}`),
    '  }',
    '  $words = @($tree.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $position } | ForEach-Object { "$_" })',
    "  $plain = @($words | Where-Object { $_ -notlike '-*' })",
    `  $count = if ($plain.Count -gt 1 -and ${list(groups.map(([first]) => first))} -contains $plain[0]) { 2 } else { 1 }`,
    "  $command = ($plain | Select-Object -First $count) -join ' '",
    "  $last = if ($words.Count) { $words[-1] } else { '' }",
    '  $found = $values["$command $last"]',
    "  if (-not $found) { $found = if ($current -like '-*') { $flags[$command] } else { $arguments[$command] } }",
    '  $found | Where-Object { $_ -like "$current*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }',
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

const list = (all: readonly string[]) => `@(${all.map(quoted).join(', ')})`;
const valuesOf = (value: Suggested) => list(typeof value === 'object' ? value.words : []);
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
