import type { Command } from 'commander';
import type { ExitCode, Host } from '../host.ts';
import { readGlobalOptions } from '../read-global-options.ts';
import { commandWords as words } from '../words/help.ts';
import { auditCommands } from './audit-commands.ts';
import type { Connect } from './command.ts';

/** Every command: its name, its Dutch alias, what it takes. What it does is loaded when it is called. */

/** An option that may be given more than once. */
const collect = (value: string, earlier: string[] = []): string[] => [...earlier, value];

const addInit = (program: Command, connect: Connect) => {
  const command = program
    .command('init [dossier]')
    .alias('nieuw')
    .description(words.init.description)
    .option('--name <naam>', words.init.name)
    .option('--city <plaats>', words.init.city)
    .option('--sector <po|vo|so>', words.init.sector)
    .option('--school-year <jaar>', words.init.schoolYear)
    .option('--ci <github|gitlab|azure>', words.init.ci);
  connect(command, async () => (await import('../../dossier/commands/init.ts')).runInit);
};

const addAssess = (program: Command, connect: Connect) => {
  const command = program
    .command('assess [dossier]')
    .alias('beoordeel')
    .description(words.assess.description)
    .option('--criterion <criterium>', words.assess.criterion)
    .option('--open', words.assess.open)
    .option('--review', words.assess.review)
    .option('--vote', words.assess.vote)
    .option('--as <rol>', words.assess.as)
    .option('--plain', words.assess.plain)
    .option('--answers <bestand>', words.assess.answers);
  connect(command, async () => (await import('../../interview/commands/assess.ts')).runAssess);
};

const addQuestions = (program: Command, connect: Connect) => {
  const questions = program.command('questions').alias('vragen').description(words.questions.description);
  const command = questions
    .command('export [dossier]')
    .alias('exporteer')
    .description(words.questions.export)
    .option('--format <vorm>', words.questions.format)
    .option('--output <bestand>', words.questions.output)
    .option('--criterion <criterium>', words.assess.criterion)
    .option('--as <rol>', words.questions.as)
    .option('--with-answers', words.questions.withAnswers);
  connect(command, async () => (await import('../../answers/commands/questions.ts')).runExport);
};

const addAnswers = (program: Command, connect: Connect) => {
  const answers = program.command('answers').alias('antwoorden').description(words.answers.description);
  const merge = answers
    .command('merge [kopie...]')
    .alias('voegsamen')
    .description(words.answers.merge)
    .option('--dossier <map>', words.evidence.inDossier);
  connect(merge, async () => (await import('../../answers/commands/merge.ts')).runMerge);
};

const addEvidence = (program: Command, connect: Connect) => {
  const evidence = program.command('evidence').alias('bewijs').description(words.evidence.description);
  const add = evidence
    .command('add <bestand...>')
    .alias('toevoegen')
    .description(words.evidence.add)
    .option('--dossier <map>', words.evidence.inDossier)
    .option('--id <naam>', words.evidence.id)
    .option('--document <soort>', words.evidence.document)
    .option('--criteria <criteria>', words.evidence.criteria)
    .option('--date <datum>', words.evidence.date)
    .option('--title <titel>', words.evidence.title)
    .option('--consent <wie:datum>', words.evidence.consent)
    .option('--confidential', words.evidence.confidential);
  connect(add, async () => (await import('../../evidence/commands/evidence.ts')).runAdd);
  const scan = evidence.command('scan [dossier]').alias('zoek').description(words.evidence.scan);
  connect(scan, async () => (await import('../../evidence/commands/evidence.ts')).runScan);
  const list = evidence.command('list [dossier]').alias('lijst').description(words.evidence.list);
  connect(list, async () => (await import('../../evidence/commands/evidence.ts')).runList);
  const remove = evidence
    .command('remove <naam> [dossier]')
    .alias('verwijder')
    .description(words.evidence.remove)
    .option('--delete-file', words.evidence.deleteFile)
    .option('--erase', words.evidence.erase)
    .option('--reason <reden>', words.evidence.reason)
    .option('--by <rol>', words.evidence.by);
  connect(remove, async () => (await import('../../evidence/commands/remove.ts')).runRemove);
};

const addCheck = (program: Command, connect: Connect) => {
  const command = program
    .command('check [dossier]')
    .alias('controleer')
    .description(words.check.description)
    .option('--format <vorm>', words.check.format)
    .option('--output <bestand>', words.check.output)
    .option('--report <vorm=bestand>', words.check.report, collect)
    .option('--fail-on <ernst>', words.check.failOn)
    .option('--require-met <criteria>', words.check.requireMet)
    .option('--min-score <standaard=score>', words.check.minScore, collect)
    .option('--min-met <aantal>', words.check.minMet)
    .option('--severity <code=ernst>', words.check.severity, collect)
    .option('--baseline <bestand>', words.check.baseline)
    .option('--tolerance <score>', words.check.tolerance)
    .option('--recursive', words.check.recursive)
    .option('--ready', words.check.ready)
    .option('--no-cache', words.noCache);
  connect(command, async () => (await import('../../assessment/commands/check.ts')).runCheck);
};

const addReport = (program: Command, connect: Connect) => {
  const command = program
    .command('report [dossier]')
    .alias('rapport')
    .description(words.report.description)
    .option('--format <vormen>', words.report.format)
    .option('--from <bestand>', words.report.from)
    .option('--compare <bestand>', words.report.compare)
    .option('--kind <soort>', words.report.kind)
    .option('--audience <wie>', words.report.audience)
    .option('--templates <map>', words.report.templates)
    .option('--no-cache', words.noCache);
  connect(command, async () => (await import('../../report/commands/report.ts')).runReport);
};

const addCriteria = (program: Command, connect: Connect) => {
  const criteria = program.command('criteria').description(words.criteria.description);
  const list = criteria
    .command('list')
    .alias('lijst')
    .description(words.criteria.list)
    .option('--documents', words.criteria.documents);
  connect(list, async () => (await import('../../framework/commands/criteria.ts')).runList);
  const show = criteria.command('show <naam>').alias('toon').description(words.criteria.show);
  connect(show, async () => (await import('../../framework/commands/criteria.ts')).runShow);
  const validate = criteria.command('validate [map]').alias('valideer').description(words.criteria.validate);
  connect(validate, async () => (await import('../../framework/commands/criteria.ts')).runValidate);
};

const addRound = (program: Command, connect: Connect) => {
  const round = program.command('round').alias('ronde').description(words.round.description);
  const close = round
    .command('close [dossier]')
    .alias('sluit')
    .description(words.round.close)
    .option('--incomplete', words.round.incomplete);
  connect(close, async () => (await import('../../dossier/commands/round.ts')).runClose);
};

const addSchema = (program: Command, connect: Connect) => {
  const command = program.command('schema <bestand>').description(words.schema.description);
  connect(command, async () => (await import('../../dossier/commands/schema.ts')).runSchema);
};

const addDemo = (program: Command, connect: Connect) => {
  const command = program.command('demo [map]').alias('voorbeeld').description(words.demo.description);
  connect(command, async () => (await import('./demo.ts')).runDemo);
};

const COMMANDS = [
  addDemo,
  addInit,
  addAssess,
  addQuestions,
  addAnswers,
  addEvidence,
  addCheck,
  addReport,
  ...auditCommands,
  addRound,
  addCriteria,
  addSchema,
];

/** Adds every command to the program; what runs hands its exit code to `finish`. */
export const registerCommands = (program: Command, host: Host, finish: (code: ExitCode) => void): void => {
  const connect: Connect = (command, load) => {
    command.action(async (...received: unknown[]) => {
      const args = received.slice(0, command.registeredArguments.length);
      const globals = await readGlobalOptions(program.opts());
      const run = await load();
      finish(await run({ host, globals, args, flags: command.opts() }));
    });
  };
  for (const add of COMMANDS) add(program, connect);
};
