import { dossierArgument, folderArgument } from '../base/folder-argument.ts';
import { recordOf } from './find-record.ts';
import type { Finding } from './finding.ts';

/** Stands in an advice for the name of a file in the register. */
const NAME = '<naam>';

/** A name as an argument of a command, which a function hands over so that no sign in it means something. */
const argumentOf = (id: string) => () => folderArgument(id).trim() || id;

/**
 * The words of one finding. A command in the advice names the file by its name in the register, where it has one.
 * @param folder the dossier as the user named it, so that commands in the advice can be copied
 */
export const describeFinding = (
  { code, params, subject }: Pick<Finding, 'code' | 'params'> & Partial<Pick<Finding, 'subject'>>,
  folder = '.',
): { title: string; message: string; advice: string } => {
  const { title, text, advice } = recordOf(code);
  const at = { folder: folderArgument(folder), dossier: dossierArgument(folder) };
  const id = subject?.kind === 'file' ? subject.id : undefined;
  const named = advice(params, at);
  return { title, message: text(params), advice: id === undefined ? named : named.replaceAll(NAME, argumentOf(id)) };
};
