import { UserError } from '../../base/user-error.ts';
import type { RunCommand } from '../../cli/commands/command.ts';
import { EXIT } from '../../cli/host.ts';
import { jsonSchemas } from './workplace.ts';

/** `schema <file>`: the JSON Schema of a dossier or framework file. */
export const runSchema: RunCommand = async ({ host, args }) => {
  const { jsonSchemaOf, schemaNames } = await jsonSchemas();
  const typed = String(args[0]);
  const schema = jsonSchemaOf(typed);
  if (schema === null) throw new UserError('unknown-schema', { typed, known: schemaNames });
  host.stdout.write(schema);
  return EXIT.fine;
};
