import type { Command } from 'commander';
import { commandWords as words } from '../words/help.ts';
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
  connect(command, async () => (await import('../../audit/commands/audit.ts')).runAuditCommand);
};

const addPack = (program: Command, connect: Connect) => {
  const command = program
    .command('pack [dossier]')
    .alias('verzegel')
    .description(words.pack.description)
    .option('--output <bestand>', words.pack.output)
    .option('--without-confidential', words.pack.withoutConfidential)
    .option('--force', words.pack.force);
  connect(command, async () => (await import('../../package/commands/pack.ts')).runPack);
};

const addVerify = (program: Command, connect: Connect) => {
  const command = program
    .command('verify <pakket>')
    .alias('verifieer')
    .description(words.verify.description)
    .option('--format <vorm>', words.verify.format)
    .option('--unpack <map>', words.verify.unpack);
  connect(command, async () => (await import('../../package/commands/verify.ts')).runVerify);
};

const addSign = (program: Command, connect: Connect) => {
  const command = program
    .command('sign [dossier]')
    .alias('onderteken')
    .description(words.sign.description)
    .option('--role <rol>', words.sign.role)
    .option('--key <bestand>', words.sign.key)
    .option('--signature <bestand>', words.sign.signature)
    .option('--public-key <bestand>', words.sign.publicKey)
    .option('--new-key <bestand>', words.sign.newKey);
  connect(command, async () => (await import('../../audit/commands/sign.ts')).runSign);
};

export const auditCommands = [addAudit, addPack, addVerify, addSign];
