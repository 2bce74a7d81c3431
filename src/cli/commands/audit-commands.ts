import type { Command } from 'commander';
import { commandWords as words } from '../../messages/nl-help.ts';
import type { Connect } from './command.ts';

/** The commands around an audit: their names, aliases and options. */

const addAudit = (program: Command, connect: Connect) => {
  const command = program
    .command('audit [dossier]')
    .alias('auditeer')
    .description(words.audit.description)
    .option('--criterion <criterium>', words.assess.criterion)
    .option('--as <naam>', words.audit.as)
    .option('--plain', words.assess.plain)
    .option('--verdicts <bestand>', words.audit.verdicts)
    .option('--freeze-again <reden>', words.audit.freezeAgain)
    .option('--reply', words.audit.reply)
    .option('--replies <bestand>', words.audit.replies);
  connect(command, async () => (await import('./audit.ts')).runAuditCommand);
};

export const auditCommands = [addAudit];
