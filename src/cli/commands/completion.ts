import { commandModule } from '../command.ts'

export const completionCommand = commandModule({
  command: 'completion <shell>',
  describe: 'Print a script that completes commands and options in a shell',
  usage: 'completion bash|zsh|fish',
  builder: (yargs) =>
    yargs
      .positional('shell', { choices: ['bash', 'zsh', 'fish'] as const, demandOption: true })
      .example('$0 completion bash >> ~/.bashrc', '')
      .example('$0 completion zsh >> ~/.zshrc', ''),
  action: async () => (await import('../actions/print-completion.ts')).printCompletion,
})
